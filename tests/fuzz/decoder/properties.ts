import { isDeepStrictEqual } from 'node:util';
import type { Layer, Result, Span, Table } from '#src/decoder/index.ts';
import { RULES } from '#src/decoder/result.ts';
import { plainCode } from '#src/decoder/typed-code.ts';
import { contract } from '../../unit/cli/contract.ts';
import { formsOf, lettersOf } from './undone.ts';

/** What has to hold of every result. */
export interface Property {
  /** In few words. */
  name: string;
  /** What was found instead, or null when it holds. */
  broken: (input: string, result: Result, table: Table) => string | null;
}

/** What has to hold of every result, the simplest first: those behind rely on those in front. */
export const PROPERTIES: readonly Property[] = [
  {
    name: 'the result fits the contract',
    broken: (_, result) => {
      const told: unknown = JSON.parse(JSON.stringify(result));
      if (!isDeepStrictEqual(told, result)) return 'it is another one after it was told as JSON';
      return contract.safeParse(told).error?.message ?? null;
    },
  },
  {
    name: 'status, verdict and answers agree',
    broken: (_, { status, verdict, answers }) => {
      const nothing = [status === 'nothing-found', verdict === null, answers.length === 0];
      return new Set(nothing).size === 1 ? null : `${status}, ${String(answers.length)} answers`;
    },
  },
  {
    name: 'each span lies inside the input and holds something',
    broken: ({ length }, result) =>
      first(spansOf(result), ([from, to]) =>
        from < 0 || to <= from || to > length ? `${place([from, to])} of ${String(length)}` : null,
      ),
  },
  {
    name: 'what is left over is in order and apart from what was read',
    broken: (_, { answers, leftover }) => {
      const read = answers.flatMap(({ layers }) => layers.map(({ span }) => span));
      return first(leftover, (span, index) => {
        const before = leftover[index - 1]?.[1] ?? 0;
        const across = read.find(([from, to]) => from < span[1] && to > span[0]);
        if (span[0] < before) return `${place(span)} begins before ${String(before)}`;
        return across ? `${place(span)} holds the code at ${place(across)}` : null;
      });
    },
  },
  {
    name: 'each span reads the code of its layer',
    broken: (input, { answers }, table) =>
      first(answers, ({ layers }) => first(layers, (layer, index) => misread(input, layer, layers[index + 1], table))),
  },
  {
    name: 'each id is one of the table',
    broken: (_, result, table) => unknownIn(result, table),
  },
  {
    name: 'each text stands in the input or in the catalogue',
    broken: (input, result, table) => inventedIn(input, result, table),
  },
];

/** The first thing that is wrong with a list. */
function first<T>(list: readonly T[], broken: (each: T, index: number) => string | null): string | null {
  for (const [index, each] of list.entries()) {
    const found = broken(each, index);
    if (found !== null) return found;
  }
  return null;
}

/** Every span of a result. */
function spansOf({ answers, leftover }: Result): Span[] {
  return [...answers.flatMap(({ layers }) => layers.map(({ span }) => span)), ...leftover];
}

/** A span in a sentence. */
function place([from, to]: Span): string {
  return `${String(from)}–${String(to)}`;
}

/** What stands at a layer instead of its code. */
function misread(input: string, layer: Layer, inner: Layer | undefined, table: Table): string | null {
  const written = input.slice(...layer.span);
  // An implied code stands at the code that implies it.
  if (layer.rule === RULES.implied) return inner && isSame(inner.span, layer.span) ? null : 'an implied code by itself';
  const entry = table.entries.find(({ id }) => id === layer.id);
  const codes = entry ? [entry.code, ...entry.forms] : [layer.code];
  for (const form of formsOf(written)) {
    if (layer.rule === RULES.message) {
      const letters = lettersOf(form);
      const alike = table.entries.filter(({ code }) => code === layer.code);
      if (alike.some(({ messages }) => messages.some((message) => lettersOf(message) === letters))) return null;
    } else {
      const code = plainCode(form.trim());
      if (codes.includes(code) || codes.includes(code.replace(/^0x0+(?=.)/, '0x'))) return null;
    }
  }
  return `${JSON.stringify(written)} at ${place(layer.span)} where ${layer.code} should stand`;
}

/** Whether two spans are the same. */
function isSame(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** An id that the table has not. */
function unknownIn({ answers, verdict }: Result, { entries, domains, interfaces, actions }: Table): string | null {
  if (verdict && !Object.hasOwn(actions, verdict.action)) return `the action ${verdict.action}`;
  return first(answers, ({ layers, interface: path }) => {
    if (path !== null && !interfaces.some((each) => each.path === path)) return `the interface ${path}`;
    return first(layers, ({ id, domain, code, known, candidates }) => {
      const entry = entries.find((each) => each.id === id);
      if (known !== (id !== null) || known !== (entry !== undefined)) return `the entry ${String(id)}`;
      if (entry && (entry.domain !== domain || entry.code !== code))
        return `${code} in ${String(domain)} for ${entry.id}`;
      if (domain !== null && !domains.some((each) => each.id === domain)) return `the domain ${domain}`;
      const ids = candidates.map((candidate) => candidate.id);
      if (new Set(ids).size < ids.length) return `a candidate twice: ${ids.join(', ')}`;
      if (known && ids[0] !== id) return `${String(ids[0])} as the best candidate of ${String(id)}`;
      return first(ids, (each) =>
        entries.some((candidate) => candidate.id === each) ? null : `the candidate ${each}`,
      );
    });
  });
}

/** A text that nobody wrote: a message that is not in the input, or a step that is neither an entry's nor the decoder's own. */
function inventedIn(input: string, { answers, verdict }: Result, { entries }: Table): string | null {
  for (const { message, span } of answers.flatMap(({ layers }) => layers)) {
    if (message === null || input.includes(message)) continue;
    if (!standsIn(input, lettersOf(message)))
      return `the message ${JSON.stringify(message.slice(0, 80))} at ${place(span)}`;
  }
  const own = answers.map(({ layers }) => layers.map(({ id }) => entries.find((entry) => entry.id === id)));
  const titles = own.flat().map((entry) => entry?.title);
  if (verdict?.confidence === 'certain' && !titles.includes(verdict.title)) return `the title ${verdict.title}`;
  return null;
}

/** Whether letters stand in what a text can stand for. */
function standsIn(text: string, letters: string): boolean {
  for (const form of formsOf(text)) if (lettersOf(form).includes(letters)) return true;
  return false;
}
