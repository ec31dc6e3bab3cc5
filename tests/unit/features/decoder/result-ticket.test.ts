import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { redact, toShareable } from '#src/decoder/shareable.ts';
import { explain } from '#src/features/decoder/explanation.ts';
import { toResultTicket } from '#src/features/decoder/share.ts';
import { TABLE } from '../../decoder/table.ts';
import { SECRETS } from '#tests/browser/secrets.ts';
import { ENGLISH } from '#tests/unit/english.ts';

/** The ticket of an input, pasted or from a link. */
function ticket(input: string, link: string | null = 'https://x/decode/#t=1', isReceived = false): string {
  const result = redact(decode(input, TABLE), TABLE);
  const context = {
    toUrl: (path: string) => `https://x${path}`,
    link,
    text: toShareable(result, TABLE),
    version: '1.2',
  };
  return toResultTicket(explain(result, TABLE, ENGLISH, isReceived), context, ENGLISH.t);
}

describe('a result in a ticket', () => {
  it('has what to do, the layers with their links, the text and the version', () => {
    const steps = decode('{"ret":-73}', TABLE).verdict?.steps ?? [];
    expect(ticket('{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}')).toBe(
      [
        '**Sign in again: Access token revoked by a QQ password change.**',
        '',
        'Have the player sign in again, and use the new token only. A retry with the same token cannot help.',
        '',
        ...steps.map((step, index) => `${String(index + 1)}. ${step}`),
        '',
        'Read, from the outside in:',
        '',
        '- 1: [-10000 — QQ error passed through in msg](<https://x/errors/msdk-logic/#-10000>) (MSDK logic layer)',
        '- 2: [-73 — Access token revoked by a QQ password change](<https://x/errors/qq-platform/#-73>) (Mobile QQ platform)',
        '- err_type 2',
        '',
        '```',
        '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}',
        '```',
        '',
        '[Open in the decoder](<https://x/decode/#t=1>)',
        'Catalogue version 1.2',
        '',
      ].join('\n'),
    );
  });

  it('has warnings, but no text that the catalogue does not know', () => {
    const text = ticket('{"errcode":43004,"errmsg":"www.evil.example ran out of @paper #12, openid=oSECRET"}');
    expect(text).toMatch(/^- Note: The text that came with it does not fit 43004/m);
    for (const part of ['evil', '@', '#12', 'oSECRET']) expect(text).not.toContain(part);
  });

  it.each(SECRETS)('has nothing of what people paste along: %s', (text, secret) => {
    const pasted = ticket(JSON.stringify({ ret: -10000, msg: `-73,the user modify password wrong, ${text}` }));
    expect(pasted).toContain('Sign in again');
    expect(pasted).not.toContain(secret);
  });

  it('lists each kind of response with its count and places, and says which one it is about', () => {
    const password = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
    const text = ticket(`10:00:01 {"errcode":42001}\n10:00:02 ${password}\n10:00:03 ${password}`);
    expect(text).toContain('**\n\n3 responses: 3 errors of 2 kinds\n');
    expect(text).toContain('\n2 of 3 responses report it; it is the most frequent known error.\n');
    expect(text.match(/^- .*$/gm)?.map((line) => line.replace(/(?:\[|\s—).*$/, ''))).toEqual([
      '- 1.1: ',
      '- 1.2: ',
      '- 2 times, lines 2 to 3, 10:00:02 to 10:00:03',
      '- 2.1: ',
      '- Once, line 1, 10:00:01',
    ]);
  });

  it.each([
    ['one', '{"ret":-10000,"msg":"-73,the user modify password wrong"}'],
    ['several', '{"errcode":42001}\n{"ret":-10000,"msg":"-73,the user modify password wrong"}'],
    ['successes alone', '{"ret":0}\n{"errcode":0}'],
  ])('claims no counts and places of what came with a link: %s', (_, input) => {
    const text = ticket(input, null, true);
    expect(text).not.toMatch(/^- (?:Once|\d+ times|,)|\blines? \d|\d responses|\d of \d/m);
    expect(text).toContain(input);
  });

  it('lists ten kinds of responses, and says how many more there are', () => {
    const text = ticket(Array.from({ length: 13 }, (_, at) => `{"ret":-${String(4200 + at)}}`).join('\n'));
    expect(text).toMatch(/^- 10\.1: /m);
    expect(text).not.toMatch(/^- 11\.1: /m);
    expect(text).toContain('\nAnd 3 more kinds of responses.\n');
    expect(text).not.toContain('there are more');
  });

  it('says that kinds were left out', () => {
    expect(ticket(Array.from({ length: 1001 }, (_, at) => `{"ret":-${String(4200 + at)}}`).join('\n'))).toContain(
      '\nOnly the first 1,000 kinds of responses are kept; there are more.\n',
    );
  });

  it('lists the meanings of an open number instead of steps', () => {
    const text = ticket('{"ret":-1,"msg":"fail"}');
    expect(text).toMatch(/^\*\*-1: \d meanings fit\. Which one it is depends on the call\.\*\*$/m);
    expect(text).toMatch(/^- 1: \[-1 — \d possible meanings\]\(<https:\/\/x\/code\/-1\/>\)$/m);
    expect(text).toContain('- WeChat groups: System error in the WeChat group service (Retry)');
    expect(text).not.toMatch(/^1\. /m);
  });

  it('leaves out a link that would be too long', () => {
    expect(ticket('-73', null)).not.toContain('Open in the decoder');
  });
});
