import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decode, type Options } from '#src/decoder/index.ts';
import { explain } from '#src/features/decoder/explanation.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const TABLE = toDecoderTable(readCatalogue(process.cwd()));

/** The doubt about the result of a text. */
function doubt(text: string, options: Options = {}) {
  return explain(decode(text, TABLE, options), TABLE, ENGLISH).verdict?.doubt;
}

describe('how sure a verdict is', () => {
  it('is not mentioned when there is no doubt', () => {
    expect(doubt('{"ret":-10000,"msg":"-73,the user modify password wrong"}')).toBeNull();
  });

  it('comes with the action that all meanings have', () => {
    expect(doubt('-1', { platform: 'wechat' })).toBe('Whichever it is: Retry.');
    expect(doubt('-1')).toBeNull();
  });

  it('is said by the title where no table has the code', () => {
    expect(doubt('987654321')).toBeNull();
  });

  it('mentions a message that does not match', () => {
    expect(doubt('{"ret":-10000,"msg":"-73,banana milkshake recipe"}')).toBe(
      'Not sure: something around it does not fit -73.',
    );
  });
});
