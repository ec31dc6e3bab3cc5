import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { decode, type Layer } from '#src/decoder/index.ts';
import { plainCode } from '#src/decoder/typed-code.ts';
import { INDEX, TABLE } from '../table.ts';

/** What is pasted, then each response as its layers: `msdk -10000 > qq -73`, `? 103` for a code without an entry. */
export type Case = readonly [text: string, ...groups: string[]];

/** The short names of the domains that most responses come from; every other one stands as it is. */
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
 * The layers of each response, as a case writes them. Checks that each layer stands at what it says.
 * @param text what is pasted
 */
export function read(text: string): string[] {
  return decode(text, TABLE).groups.map(({ layers }) => {
    for (const layer of layers) expectCodeAt(text, layer);
    return layers.map(write).join(' > ');
  });
}

/** How bytes of digits are written. */
const BYTES = /^(?:[23][\da-f]){1,2}\s|^(?!0x)[\w+/-]*[A-Za-z]/;

/** A text that is known to come with a code has no number, and an implied code stands at the code that implies it. */
function expectCodeAt(text: string, { id, found: spelled, span, rule }: Layer): void {
  if (rule === 'known-text' || rule === 'implied' || rule === 'tokens') return;
  const found = plainCode(text.slice(...span));
  // In base64 and in a hex dump a code stands as its bytes.
  if (id !== null && BYTES.test(found)) return;
  const entry = id === null ? undefined : INDEX.byId.get(id);
  expect(entry ? [entry.code, ...entry.forms] : [spelled]).toContain(found.replace(/^0x0+(?=.)/, '0x'));
}

/** A test of texts with their responses. */
export function expectResponses(cases: readonly Case[]): void {
  it('is read', () => {
    const sorted = (responses: readonly string[]) => [...new Set(responses)].sort();
    const wrong = cases.map(([text, ...responses]) => ({
      text,
      responses: sorted(responses),
      read: sorted(read(text)),
    }));
    expect(wrong.filter((each) => !isDeepStrictEqual(each.read, each.responses))).toEqual([]);
  });
}

/** A test of texts that report a success. */
export function expectSuccess(texts: readonly string[]): void {
  it('reports a success', () => {
    expect(texts.filter((text) => decode(text, TABLE).status !== 'success')).toEqual([]);
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
