import { isDeepStrictEqual } from 'node:util';
import type { Arbitrary } from 'fast-check';
import { readDecoderTable } from '#src/catalogue/decoder-table.ts';
import { decode, type Layer, type Result, type Span, type Table } from '#src/decoder/index.ts';
import { plainCode } from '#src/decoder/typed-code.ts';
import { decodeResultSchema } from '#src/catalogue/decode-json.ts';
import { inputs } from './decoder-inputs.ts';
import { inTime } from './in-time.ts';
import { formsOf, lettersOf, mayHoldBase64, missingIn } from './plain-forms.ts';

/** The decoder's table of the real catalogue. It cannot be changed: a decoder that writes into its table throws. */
export const TABLE: Table = frozen(readDecoderTable(process.cwd()));

/** What is decoded before an input; each leaves a reader or an encoding in the middle of its work. */
const BEFORE: readonly string[] = [
  '{"ret":-10000,"msg":"-73,changed"}\noidb decode0x711 failed, ret:1',
  '%7B%22ret%22%3A-1%7D &quot;ret&quot;:-2 \\"ret\\":-3 <ret>-4</ret>',
  'redirect uri is illegal(100010), /share/qq',
  '-73 40001',
];

/** How long one input may take, in milliseconds; a thousand times what it takes. */
const MOST_MS = 5000;

/** Texts that people paste, and much that nobody can type. */
export function decoderInputs(): Arbitrary<string> {
  return inputs(TABLE);
}

/**
 * The decoder responds to whatever is pasted, in the form of the contract, with each code where it is.
 * @throws Error when a property does not hold, with what was found
 */
export function checkDecoder(input: string): void {
  const result = inTime(MOST_MS, () => decode(input, TABLE));
  for (const { name, broken } of PROPERTIES) {
    const found = broken(input, result, TABLE);
    if (found !== null) throw new Error(`${name}: ${found}`);
  }
  const surrounding = around(input, result);
  const changed = surrounding && movedBy(surrounding, input, result);
  if (changed !== null) throw new Error(`text around a code moves it and changes nothing else: ${changed}`);
  const before = BEFORE[input.length % BEFORE.length] ?? '';
  decode(before, TABLE);
  if (!isDeepStrictEqual(decode(input, TABLE), result))
    throw new Error(`what was decoded before changes nothing: another result after ${JSON.stringify(before)}`);
}

/** Data that cannot be changed any more. */
function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.values(Object.freeze(data)).forEach(frozen);
  }
  return data;
}

/** What has to hold of every result. */
interface Property {
  /** In few words. */
  name: string;
  /** What was found instead, or null when it holds. */
  broken: (input: string, result: Result, table: Table) => string | null;
}

/** What has to hold of every result, the simplest first: those behind rely on those in front. */
const PROPERTIES: readonly Property[] = [
  {
    name: 'the result fits the contract',
    broken: (_, result) => {
      const told: unknown = JSON.parse(JSON.stringify(result));
      if (!isDeepStrictEqual(told, result)) return 'it is another one after it was told as JSON';
      return decodeResultSchema.safeParse(told).error?.message ?? null;
    },
  },
  {
    name: 'status, verdict and groups agree',
    broken: (_, { status, verdict, groups }) => {
      const nothing = [status === 'nothing-found', verdict === null, groups.length === 0];
      return new Set(nothing).size === 1 ? null : `${status}, ${String(groups.length)} groups`;
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
    broken: (_, { groups, leftover }) => {
      const read = groups.flatMap(({ layers }) => layers.map(({ span }) => span));
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
    broken: (input, { groups }, table) =>
      first(groups, ({ layers }) => first(layers, (layer, index) => misread(input, layer, layers[index + 1], table))),
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
function spansOf({ groups, leftover }: Result): Span[] {
  const read = groups.flatMap(({ layers }) => layers.filter(({ rule }) => rule !== 'tokens').map(({ span }) => span));
  return [...read, ...leftover];
}

/** A span in a sentence. */
function place([from, to]: Span): string {
  return `${String(from)}–${String(to)}`;
}

/** Base64 that may be written in yet another way, or the bytes of a hex dump, and how far from a code they are looked for. */
const ENCODED = /[^\s"'<>{}:,]{16}|(?:[\da-f]{2}[^\S\n]{0,2}){4}/i;
const REACH = 16;

/** What stands at a layer instead of its code. */
function misread(input: string, layer: Layer, inner: Layer | undefined, table: Table): string | null {
  const written = input.slice(...layer.span);
  // An implied code stands at the code that implies it.
  if (layer.rule === 'tokens') return null;
  if (layer.rule === 'implied') return inner && isSame(inner.span, layer.span) ? null : 'an implied code by itself';
  const entry = table.entries.find(({ id }) => id === layer.id);
  const codes = entry ? [entry.code, ...entry.forms] : [layer.found];
  for (const form of formsOf(written)) {
    if (layer.rule === 'known-text') {
      const letters = lettersOf(form);
      const alike = table.entries.filter(({ code }) => code === layer.code);
      if (alike.some(({ messages }) => messages.some((message) => lettersOf(message) === letters))) return null;
    } else {
      const code = plainCode(form.trim());
      if (codes.includes(code) || codes.includes(code.replace(/^0x0+(?=.)/, '0x'))) return null;
    }
  }
  // A code in base64 shares letters with its neighbors, and one in a hex dump stands as bytes.
  const near = input.slice(Math.max(0, layer.span[0] - REACH), layer.span[1] + REACH);
  if (ENCODED.test(near.normalize('NFKC')) || mayHoldBase64(near)) return null;
  return `${JSON.stringify(written)} at ${place(layer.span)} where ${layer.code} should stand`;
}

/** Whether two spans are the same. */
function isSame(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** An id that the table has not. */
function unknownIn({ groups, verdict }: Result, { entries, domains, interfaces, actions }: Table): string | null {
  if (verdict && !Object.hasOwn(actions, verdict.action)) return `the action ${verdict.action}`;
  return first(groups, ({ layers, interface: path }) => {
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

/** From which length on a line is read in pieces, and how long an escape is, in characters. */
const LONGEST_PIECE = 16_000;
const LONGEST_ESCAPE = 12;

/** A text that nobody wrote: a message that is not in the input, or a step that is neither an entry's nor the decoder's own. */
function inventedIn(input: string, { groups, verdict }: Result, { entries }: Table): string | null {
  const layers = groups.flatMap((group) => group.layers);
  const messages = layers.flatMap(({ message }) => (message === null || input.includes(message) ? [] : [message]));
  // A line without end is read in pieces: the last escape of a message may be cut, and nobody wrote half of one.
  const whole = messages.map((message) => (input.length > LONGEST_PIECE ? message.slice(0, -LONGEST_ESCAPE) : message));
  const invented = whole.length === 0 || mayHoldBase64(input) ? null : missingIn(input, whole);
  if (invented !== null) {
    const at = layers.find(({ message }) => message?.startsWith(invented) === true)?.span ?? [0, 0];
    return `the message ${JSON.stringify(invented.slice(0, 80))} at ${place(at)}`;
  }
  const titles = layers.map(({ id }) => entries.find((entry) => entry.id === id)?.title);
  if (verdict?.confidence === 'certain' && !titles.includes(verdict.title)) return `the title ${verdict.title}`;
  return null;
}

/** What is put in front of an input and behind it. */
type Surrounding = readonly [before: string, behind: string];

/** From this length on a text is no message by itself and no list of codes: what is put around must not reach it. */
const MOST_BARE = 2000 - 2;

/**
 * Lengths from which on an input is read otherwise: no bare codes, names of a platform on the line of a code alone, no message
 * alone, line by line. An input is not moved across one of them.
 */
const READ_OTHERWISE: readonly number[] = [300, 600, 4000, 6000];

const BLANK: readonly Surrounding[] = [
  ['\n', ''],
  ['', '\n\n'],
];

/** Lines of words without a code, a key or a quote. Behind what is not closed, they would be part of it. */
const LINE_BEFORE: readonly Surrounding[] = [['The log of the server follows.\n', '']];
const LINES: readonly Surrounding[] = [...LINE_BEFORE, ['', '\nThis is the end of the log.']];

/**
 * Something that can be put around an input without changing what it says, in front or behind in turn: blank lines around anything, lines of words where each
 * response is known by a key. A number or a text by itself is a response only because nothing stands beside it.
 * @param input the input
 * @param result its result
 * @returns null when there is nothing such
 */
function around(input: string, { groups }: Result): Surrounding | null {
  // What is quoted from its first character to its last is a string, whose escapes are undone; with a line more it is none.
  if (groups.length === 0 || /^\s*(["'`])[^]*\1\s*$/.test(input)) return null;
  // An equal response can stand elsewhere without a key, and the inner code in front of its response without anything else.
  const keyed = groups.every(
    ({ count, layers: [outer, inner] }) =>
      count === 1 &&
      ['ret', 'errcode', 'error'].includes(outer?.rule ?? '') &&
      (outer?.span[0] ?? 0) <= (inner?.span[0] ?? Infinity),
  );
  if (!keyed && input.length > MOST_BARE) return null;
  const choices = keyed ? (isJson(input) ? LINES : LINE_BEFORE) : BLANK;
  const choice = choices[input.length % choices.length] ?? null;
  const longer = input.length + (choice?.join('').length ?? 0);
  return READ_OTHERWISE.some((limit) => input.length <= limit && longer >= limit) ? null : choice;
}

/** Whether an input is JSON as a whole. */
function isJson(input: string): boolean {
  try {
    return typeof JSON.parse(input) === 'object';
  } catch {
    return false;
  }
}

/**
 * What changes in the groups of an input, beyond their places, when something stands around it.
 * @param surrounding what stands around it
 * @param input the input
 * @param result its result by itself
 * @returns null when nothing changes
 */
function movedBy(surrounding: Surrounding, input: string, result: Result): string | null {
  const [before, behind] = surrounding;
  const alone = toldOf(result, before.length, before.split('\n').length - 1);
  const inside = toldOf(decode(before + input + behind, TABLE), 0, 0);
  return alone === inside ? null : `${alone} became ${inside} in ${JSON.stringify(surrounding)}`;
}

/** The groups of a result in one line, each code with its place; then how often and on which lines they stand. */
function toldOf({ groups }: Result, moved: number, lines: number): string {
  return groups
    .map(({ layers, count, first: { line }, last }) => {
      const codes = layers.map(({ id, found: code, span: [from] }) => `${id ?? code} at ${String(from + moved)}`);
      return `${codes.join(' > ')} (${[count, line + lines, last.line + lines].join(', ')})`;
    })
    .join(', ');
}
