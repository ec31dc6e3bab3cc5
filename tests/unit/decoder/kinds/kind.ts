import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { decode, type Layer } from '#src/decoder/index.ts';
import { plainCode } from '#src/decoder/typed-code.ts';
import { INDEX, TABLE } from '../table.ts';

/** What is pasted, then each answer as its layers: `msdk -10000 > qq -73`, `? 103` for a code without an entry. */
export type Case = readonly [text: string, ...groups: string[]];

/** The short names of the domains that most answers come from; every other one stands as it is. */
const SHORT: Readonly<Record<string, string>> = {
  'msdk-logic': 'msdk',
  'msdk-access': 'access',
  'qq-platform': 'qq',
  'wechat-platform': 'wechat',
};

/** A layer as a case writes it. */
function write({ id, domain, code, found }: Layer): string {
  return id === null ? `? ${found}` : `${SHORT[domain ?? ''] ?? String(domain)} ${code}`;
}

/**
 * The layers of each answer, as a case writes them. Checks that each layer stands at what it says.
 * @param text what is pasted
 */
export function read(text: string): string[] {
  return decode(text, TABLE).groups.map(({ layers }) => {
    for (const layer of layers) expectCodeAt(text, layer);
    return layers.map(write).join(' > ');
  });
}

/** A text that is known to come with a code has no number, and an implied code stands at the code that implies it. */
function expectCodeAt(text: string, { id, found: spelled, span, rule }: Layer): void {
  if (rule === 'known-text' || rule === 'implied' || rule === 'tokens') return;
  const found = plainCode(text.slice(...span));
  const entry = id === null ? undefined : INDEX.byId.get(id);
  expect(entry ? [entry.code, ...entry.forms] : [spelled]).toContain(found.replace(/^0x0+(?=.)/, '0x'));
}

/** A test of texts with their answers. */
export function expectAnswers(cases: readonly Case[]): void {
  it('is read', () => {
    const sorted = (answers: readonly string[]) => [...new Set(answers)].sort();
    const wrong = cases.map(([text, ...answers]) => ({ text, answers: sorted(answers), read: sorted(read(text)) }));
    expect(wrong.filter((each) => !isDeepStrictEqual(each.read, each.answers))).toEqual([]);
  });
}

/** A test of texts of which nothing may be claimed as certain or likely. */
export function expectNothing(texts: readonly string[]): void {
  it('claims nothing', () => {
    const found = texts.map((text) => ({ text, read: read(text), verdict: decode(text, TABLE).verdict }));
    const isSure = ({ read: layers, verdict }: (typeof found)[number]) =>
      layers.some((each) => !each.startsWith('?')) && verdict?.confidence !== 'ambiguous';
    expect(found.filter(isSure)).toEqual([]);
  });
}
