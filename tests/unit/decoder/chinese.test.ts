import { expect, test } from 'vitest';
import { checkWording } from '#src/catalogue/translation/wording.ts';
import { CHINESE } from '#src/decoder/index.ts';

const { evidence, warnings, entry } = CHINESE;
const RULES = Object.values(CHINESE.rules);
const PRODUCTS = Object.values(CHINESE.products);
const ENTRIES = [entry('-73', 'QQ 改密导致 access token 失效'), entry('45009', '达到每日配额或频率限制')];

test.each([
  ['key', evidence.key, RULES],
  ['key-other', evidence['key-other'], RULES],
  ['foreign', evidence.foreign, PRODUCTS],
  ['the warning foreign', warnings.foreign, PRODUCTS],
  ['the warning text-contradicts', warnings['text-contradicts'], ENTRIES],
  ['the warning text-success', warnings['text-success'], ENTRIES],
  ['the warning text-failure', warnings['text-failure'], ENTRIES],
])('%s is set as Chinese is, whatever it names', (_, say, named) => {
  expect(named.map(say).flatMap((text) => checkWording(text, 'sentence', []))).toEqual([]);
});
