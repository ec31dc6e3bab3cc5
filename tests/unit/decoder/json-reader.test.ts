import { describe, expect, it } from 'vitest';
import { jsonReader } from '#src/decoder/readers/json.ts';
import type { Reading } from '#src/decoder/reading.ts';
import { SourceText } from '#src/decoder/source-text.ts';
import { INDEX } from './table.ts';

/** Readings as key and value, and where they stand. */
function read(text: string) {
  const plain = ({ fields, span, inside }: Reading): Record<string, unknown> => ({
    ...Object.fromEntries(fields.map(({ key, value }) => [key, value.text])),
    at: text.slice(...span),
    ...(inside.length > 0 ? { inside: inside.map(plain) } : {}),
  });
  return jsonReader.read(new SourceText(text), INDEX).map(plain);
}

/** Readings without their places. */
function fields(text: string) {
  return jsonReader
    .read(new SourceText(text), INDEX)
    .map((reading) => Object.fromEntries(reading.fields.map(({ key, value }) => [key, value.text])));
}

describe('JSON', () => {
  it('gives its known keys, in the spelling of the decoder', () => {
    const text = '{"Ret":-1,"MSG":"x","platcode":"7","seq":"9","err_type":2}';
    expect(read(text)).toEqual([{ ret: '-1', msg: 'x', platCode: '7', err_type: '2', at: text }]);
  });

  it('may be pretty-printed', () => {
    expect(fields('{\r\n\t"ret" : -1 ,\n  "msg" :\n "x"\n}')).toEqual([{ ret: '-1', msg: 'x' }]);
  });

  it('stands anywhere in a text', () => {
    expect(read('[info] got [1] {"ret":-1} ok {"errcode":2}!')).toEqual([
      { ret: '-1', at: '{"ret":-1}' },
      { errcode: '2', at: '{"errcode":2}' },
    ]);
  });

  it('may be an array, or stand in one', () => {
    expect(fields('[{"ret":1},[{"ret":2}],{"a":[{"ret":3}]}]')).toEqual([{ ret: '1' }, { ret: '2' }, { ret: '3' }]);
  });

  it('may be nested under any key', () => {
    expect(fields('{"a":{"__proto__":{"constructor":{"ret":-1}}},"b":{"ret":-2}}')).toEqual([
      { ret: '-1' },
      { ret: '-2' },
    ]);
  });

  it('may have a comma too many, and keeps the first of two equal keys', () => {
    expect(fields('{"error":1,"error":2,}')).toEqual([{ error: '1' }]);
  });

  it('has no field for null, and none for a value that is no text', () => {
    expect(fields('{"ret":-1,"msg":null,"errmsg":[],"error":{"x":1}}')).toEqual([{ ret: '-1' }]);
  });

  it('never reads a key of an object that only inherits it', () => {
    expect(fields('{"toString":1,"hasOwnProperty":2,"__proto__":3}')).toEqual([]);
  });

  it.each(['{"a":', '{"ret":-1', '[[[[', '{"ret":-1]', '{ret:-1}', '{"ret":-1x}', '{:}', '{"a"}', '}{'])(
    'that is damaged is given up: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('that is damaged keeps what closed before, and what comes behind', () => {
    expect(fields('{"a":{"ret":1},"b":[{"ret":2},oops {"ret":3} [ {"ret":4}')).toEqual([
      { ret: '1' },
      { ret: '2' },
      { ret: '3' },
      { ret: '4' },
    ]);
    expect(fields('{"msg":{"ret":1},"b":')).toEqual([{ ret: '1' }]);
  });
});

describe('JSON in a string', () => {
  const answer = { ret: -1, msg: 'a "quoted"\n\tword' };
  const meant = { ret: '-1', msg: answer.msg };
  const wrap = (depth: number, text: string): string =>
    depth === 0 ? text : wrap(depth - 1, JSON.stringify({ deeper: text }));
  const quote = (depth: number, text: string): string => (depth === 0 ? text : quote(depth - 1, JSON.stringify(text)));

  it.each([1, 2, 3, 6, 10])('%i strings deep is read', (depth) => {
    expect(fields(wrap(depth, JSON.stringify(answer)))).toEqual([meant]);
    expect(fields(quote(depth, JSON.stringify(answer)))).toEqual([meant]);
    expect(fields(quote(depth, JSON.stringify([[answer]], null, 2)))).toEqual([meant]);
  });

  it('keeps the place of a value, whatever was escaped around it', () => {
    for (const depth of [1, 2, 3]) {
      const text = `>>${wrap(depth, '{"x":"\\u00e9\\n","ret":-12345}')}<<`;
      const [reading] = jsonReader.read(new SourceText(text), INDEX);
      expect(text.slice(...(reading?.fields[0]?.value.span ?? [0, 0]))).toBe('-12345');
      expect(text.slice(...(reading?.fields[0]?.keyAt.span ?? [0, 0]))).toBe('ret');
    }
  });

  it('keeps the place of a code that is written in escapes itself', () => {
    const text = '{"a":"{\\"ret\\":\\"\\\\u002d\\\\u00373\\"}"}';
    const [reading] = jsonReader.read(new SourceText(text), INDEX);
    expect(reading?.fields[0]?.value.text).toBe('-73');
    expect(text.slice(...(reading?.fields[0]?.value.span ?? [0, 0]))).toBe('\\\\u002d\\\\u00373');
  });

  it('belongs to the answer when it is its message', () => {
    const text = JSON.stringify({ ret: -1, msg: JSON.stringify({ errcode: 2, errmsg: 'y' }) });
    expect(read(text)).toMatchObject([{ ret: '-1', at: text, inside: [{ errcode: '2', errmsg: 'y' }] }]);
    expect(read('{"ret":-1,"msg":{"errcode":2}}')).toMatchObject([{ ret: '-1', inside: [{ errcode: '2' }] }]);
    expect(read('{"ret":-1,"msg":[[{"errcode":2}],{"ret":3}]}')).toMatchObject([
      { ret: '-1', inside: [{ errcode: '2' }, { ret: '3' }] },
    ]);
  });

  it('ends with its string', () => {
    expect(fields('body="{\\"ret\\":1}" next="{\\"ret\\":2}"\n{\\"ret\\":3}\n{"ret":4}')).toEqual([
      { ret: '1' },
      { ret: '2' },
      { ret: '3' },
      { ret: '4' },
    ]);
  });
});
