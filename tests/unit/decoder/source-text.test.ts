import { describe, expect, it } from 'vitest';
import { SourceText } from '#src/decoder/source-text.ts';

describe('a piece of the input', () => {
  const source = new SourceText('ab, cd ,ef');

  it('knows where it stood', () => {
    expect(source.span).toEqual([0, 10]);
    expect(source.slice(4, 6).span).toEqual([4, 6]);
    expect(source.slice(4).slice(1, 2)).toMatchObject({ text: 'd' });
    expect(source.slice(4).slice(1, 2).span).toEqual([5, 6]);
  });

  it('loses the white space at its ends', () => {
    const piece = source.slice(3, 7);
    expect(piece.text).toBe(' cd ');
    expect(piece.trim().text).toBe('cd');
    expect(piece.trim().span).toEqual([4, 6]);
  });

  it('of white space only becomes empty, in a place inside of it', () => {
    const blank = new SourceText('a \t\n b').slice(1, 5).trim();
    expect(blank.text).toBe('');
    expect(blank.span).toEqual([5, 5]);
  });

  it('may be empty', () => {
    expect(new SourceText('').trim().span).toEqual([0, 0]);
    expect(new SourceText('').unescape().text).toBe('');
  });
});

describe('escapes', () => {
  it.each([
    ['\\"', '"'],
    ['\\\\', '\\'],
    ['\\/', '/'],
    ['\\b\\f\\n\\r\\t', '\b\f\n\r\t'],
    ['\\u002d', '-'],
    ['\\uFF0C', '，'],
    ['\\ud83d\\ude00', '😀'],
    ['a\\nb\\u0031c', 'a\nb1c'],
  ])('of JSON are resolved: %s', (written, meant) => {
    expect(new SourceText(written).unescape().text).toBe(meant);
  });

  it.each(['\\', 'a\\', '\\x41', '\\u12', '\\u12g4', "\\'"])('that are none stay as they stand: %s', (text) => {
    expect(new SourceText(text).unescape().text).toBe(text);
  });

  it('do not move what stands behind them', () => {
    const input = 'x\\t\\u002d7\\u0033 y';
    const text = new SourceText(input).unescape();
    expect(text.text).toBe('x\t-73 y');
    const code = text.slice(2, 5);
    expect(input.slice(...code.span)).toBe('\\u002d7\\u0033');
    expect(input.slice(...text.slice(6).span)).toBe('y');
    expect(text.span).toEqual([0, input.length]);
  });

  it('inside of escapes keep their places too', () => {
    const inner = '{"a":"\u0001-73\\n"}';
    const input = `<<${JSON.stringify(JSON.stringify(inner))}>>`;
    const text = new SourceText(input).slice(3, -3).unescape().slice(1, -1).unescape();
    expect(text.text.slice(1, -1)).toBe(inner.slice(1, -1));
    const from = text.text.indexOf('-73');
    expect(input.slice(...text.slice(from, from + 3).span)).toBe('-73');
  });

  it('in a slice are resolved with the offsets of the whole', () => {
    const source = new SourceText('"\\n1","\\n2"').slice(7, 10).unescape();
    expect(source.text).toBe('\n2');
    expect(source.span).toEqual([7, 10]);
    expect(source.slice(1).span).toEqual([9, 10]);
  });
});
