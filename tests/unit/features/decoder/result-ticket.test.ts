import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { redact, toShareable } from '#src/decoder/shareable.ts';
import { explain } from '#src/features/decoder/explanation.ts';
import { toResultTicket } from '#src/features/decoder/share.ts';
import { TABLE } from '../../decoder/table.ts';

/** The ticket of an input. */
function ticket(input: string, link: string | null = 'https://x/decode/#t=1'): string {
  const result = redact(decode(input, TABLE), TABLE);
  return toResultTicket(explain(result, TABLE), {
    toUrl: (path) => `https://x${path}`,
    link,
    text: toShareable(result),
    version: '1.2',
  });
}

describe('a result in a ticket', () => {
  it('tells what to do, the layers with their links, the text and the version', () => {
    const steps = decode('{"ret":-73}', TABLE).verdict?.steps ?? [];
    expect(ticket('{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}')).toBe(
      [
        '**Sign in again: Access token invalid since the player changed their QQ password.**',
        '',
        'Have the player sign in again, and use the new token only. A retry with the same token cannot help.',
        '',
        ...steps.map((step, index) => `${String(index + 1)}. ${step}`),
        '',
        'Read, from the outside in:',
        '',
        '- 1: [-10000 — Error from QQ, passed through in the message](<https://x/errors/msdk-logic/#-10000>) (MSDK logic layer)',
        '- 2: [-73 — Access token invalid since the player changed their QQ password](<https://x/errors/qq-platform/#-73>) (Mobile QQ platform)',
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

  it('holds warnings, and nothing of a text that the catalogue does not know', () => {
    const text = ticket('{"errcode":43004,"errmsg":"www.evil.example ran out of @paper #12, openid=oSECRET"}');
    expect(text).toMatch(/^- Note: The text that came with it does not fit 43004/m);
    for (const part of ['evil', '@', '#12', 'oSECRET']) expect(text).not.toContain(part);
  });

  it('leaves out a link that would be too long', () => {
    expect(ticket('-73', null)).not.toContain('Open in the decoder');
  });
});
