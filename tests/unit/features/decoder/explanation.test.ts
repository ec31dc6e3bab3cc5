import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decode } from '#src/decoder/index.ts';
import { explain } from '#src/features/decoder/explanation.ts';

const table = toDecoderTable(readCatalogue(process.cwd()));
const explained = (input: string) => explain(decode(input, table), table);

describe('explain', () => {
  it('says what to do, with the guide of the platform', () => {
    const { headline, verdict } = explained('{"ret":-10000,"msg":"-73,the user modify password wrong"}');
    expect(headline).toBe('Sign in again: Access token invalid since the player changed their QQ password.');
    expect(verdict).toMatchObject({
      action: 'reauthorize',
      label: 'Sign in again',
      guide: { href: '/guides/sign-in-again/#mobile-qq' },
    });
  });

  it('links each layer to its entry', () => {
    const [answer] = explained('{"ret":-20000,"msg":"40001,invalid credential"}').answers;
    expect(answer?.layers.map(({ path }) => path)).toEqual([
      '/errors/msdk-logic/#-20000',
      '/errors/wechat-platform/#40001',
    ]);
  });

  it('says that a success needs nothing', () => {
    expect(explained('{"ret":0,"msg":"success"}')).toMatchObject({
      headline: 'Success: the answer reports no error.',
      verdict: null,
    });
  });

  it('says what to paste when nothing was found', () => {
    expect(explained('hello')).toMatchObject({
      headline: expect.stringContaining('Paste the whole answer') as string,
      verdict: null,
      answers: [],
    });
  });

  it('says that a code is not documented, and who would own it', () => {
    const [answer] = explained('{"errcode":99999999,"errmsg":"new"}').answers;
    expect(answer?.layers[0]).toMatchObject({
      path: null,
      title: 'Not documented; it would belong to WeChat platform',
    });
  });

  it('tells which of several answers the verdict is about', () => {
    expect(explained('{"ret":0}\n{"errcode":42001}').headline).toMatch(
      /2 answers were found; this is about the first that failed\.$/,
    );
  });

  it('takes the guide of the answer that failed, and says which one that is', () => {
    const { verdict } = explained(
      '{"errcode":0,"errmsg":"ok"}\n{"ret":-10000,"msg":"-73,the user modify password wrong"}',
    );
    expect(verdict).toMatchObject({
      guide: { href: '/guides/sign-in-again/#mobile-qq' },
      which: '2 answers were found; this is about the first that failed.',
    });
  });
});
