import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { LONGEST_ECHO, toEcho, type EchoPart } from '#src/features/decoder/echo.ts';
import { TABLE } from '../../decoder/table.ts';

/** The echo of an input, with the layers of its first group. */
function echo(input: string): EchoPart[] {
  const { groups, leftover } = decode(input, TABLE);
  return toEcho(input, groups[0], leftover);
}

/** Parts in brief: marks as `[2|-73]`, unused text in parentheses, gaps as a number. */
const told = (parts: readonly EchoPart[]) =>
  parts
    .map(({ text, layers, leftover, omitted }) =>
      omitted > 0
        ? `<${String(omitted)}>`
        : layers.length > 0
          ? `[${layers.join(' ')}|${text}]`
          : leftover
            ? `(${text})`
            : text,
    )
    .join('');

describe('the echo', () => {
  it('marks each layer, and what was not used', () => {
    expect(told(echo('09:15 GET /x {"ret":-10000,"msg":"-73,x"} bye'))).toBe(
      '(09:15 GET /x) {"ret":[1|-10000],"msg":"[2|-73],x"} (bye)',
    );
  });

  it('marks a place once when two layers come from it', () => {
    expect(told(echo('{"msg":"-73,the user modify password wrong"}'))).toBe(
      '{"msg":"[1 2|-73],the user modify password wrong"}',
    );
  });

  it('marks the first response of the group that is asked for', () => {
    const input = '{"errcode":42001} {"ret":-10000,"msg":"-73,x"} {"errcode":42001}';
    const { groups, leftover } = decode(input, TABLE);
    const marked = groups.map((group) => told(toEcho(input, group, leftover)));
    expect(marked.toSorted()).toEqual([
      '{"errcode":42001} {"ret":[1|-10000],"msg":"[2|-73],x"} {"errcode":42001}',
      '{"errcode":[1|42001]} {"ret":-10000,"msg":"-73,x"} {"errcode":42001}',
    ]);
  });

  it('dims everything when nothing was used', () => {
    expect(told(echo('it does not work'))).toBe('(it does not work)');
  });

  it('shows the surroundings of the codes in a long input', () => {
    const rest = 'word '.repeat(10_000);
    const parts = echo(`${rest}{"ret":-73}${rest}`);
    expect(parts[0]?.omitted).toBeGreaterThan(49_000);
    expect(parts.at(-1)?.omitted).toBeGreaterThan(49_000);
    expect(told(parts)).toContain('word {"ret":[1|-73]}');
  });

  it('is all of the input, in order, up to its limit', () => {
    const part = fc.oneof(
      fc.constantFrom('{"ret":-10000,"msg":"-73,x"}', '\n', '😀', ' ', 'ret:-1', '{"msg":"-73,y"}', 'x'.repeat(9000)),
      fc.string({ unit: 'binary', maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (pieces) => {
        const input = pieces.join('');
        const parts = echo(input);
        let at = 0;
        for (const { text, omitted } of parts) {
          expect(input.slice(at, at + text.length)).toBe(text);
          at += text.length + omitted;
        }
        expect(at).toBe(input.length);
        expect(parts.map(({ text }) => text).join('').length).toBeLessThanOrEqual(LONGEST_ECHO);
      }),
      { numRuns: 500 },
    );
  });

  it('does not cut a character in two', () => {
    const parts = echo('😀'.repeat(15_001));
    for (const { text } of parts) expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
