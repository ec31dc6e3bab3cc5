import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { LONGEST_ECHO, layerNumber, toEcho, type EchoPart } from '#src/features/decoder/echo.ts';
import { TABLE } from '../../decoder/table.ts';

const echo = (input: string) => toEcho(input, decode(input, TABLE));

/** Parts in short: marks as `[0.1|-73]`, what was not read in parentheses, gaps as a number. */
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
  it('marks each layer, and what was not read', () => {
    expect(told(echo('09:15 GET /x {"ret":-10000,"msg":"-73,x"} bye'))).toBe(
      '(09:15 GET /x) {"ret":[0.0|-10000],"msg":"[0.1|-73],x"} (bye)',
    );
  });

  it('marks a place once that two layers were read from', () => {
    expect(told(echo('{"msg":"-73,the user modify password wrong"}'))).toBe(
      '{"msg":"[0.0 0.1|-73],the user modify password wrong"}',
    );
  });

  it('dims everything when nothing was read', () => {
    expect(told(echo('it does not work'))).toBe('(it does not work)');
  });

  it('shows the surroundings of what was read in a long input', () => {
    const rest = 'word '.repeat(10_000);
    const parts = echo(`${rest}{"ret":-73}${rest}`);
    expect(parts[0]?.omitted).toBeGreaterThan(49_000);
    expect(parts.at(-1)?.omitted).toBeGreaterThan(49_000);
    expect(told(parts)).toContain('word) {"ret":[0.0|-73]}');
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

describe('the number of a layer', () => {
  it('names the answer when there are several', () => {
    expect(layerNumber('0.1', 1)).toBe('2');
    expect(layerNumber('2.1', 3)).toBe('3.2');
  });
});
