import { describe, expect, it } from 'vitest';
import { answersAmong, errTypeOf, recognize } from '#src/decoder/envelope.ts';
import { knownKey } from '#src/decoder/keys.ts';
import { jsonReader } from '#src/decoder/readers/json.ts';
import type { Field, Reading } from '#src/decoder/reading.ts';
import { SourceText } from '#src/decoder/source-text.ts';
import { INDEX } from './table.ts';

/** The fields of an object, as a reader gives them. */
function reading(object: object): Reading {
  const fields = Object.entries(object).flatMap(([name, value]): Field[] => {
    const key = knownKey(name);
    return key ? [{ key, keyAt: new SourceText(name), value: new SourceText(String(value)) }] : [];
  });
  return { fields, span: [0, 0], inside: [] };
}

/** The envelope in plain values. */
function envelope(object: object) {
  const found = recognize(reading(object));
  if (!found) return null;
  return {
    kind: found.kind,
    ...('code' in found ? { code: found.code.code } : {}),
    message: found.message?.text ?? null,
    ...('platCode' in found ? { platCode: found.platCode?.code ?? null } : {}),
  };
}

describe('an envelope', () => {
  it('of MSDK and QQ has ret and msg', () => {
    expect(envelope({ ret: -1, msg: 'x', seq: '5' })).toEqual({
      kind: 'msdk',
      code: '-1',
      message: 'x',
      platCode: null,
    });
    expect(envelope({ ret: '-1' })).toEqual({ kind: 'msdk', code: '-1', message: null, platCode: null });
    expect(envelope({ ret: -1, platCode: '221001' })).toMatchObject({ kind: 'msdk', platCode: '221001' });
  });

  it('of WeChat has errcode and errmsg; the code may be a string', () => {
    expect(envelope({ errcode: 40001, errmsg: 'x' })).toEqual({ kind: 'wechat', code: '40001', message: 'x' });
    expect(envelope({ errcode: '40001' })).toEqual({ kind: 'wechat', code: '40001', message: null });
  });

  it('of QQ Connect has error and error_description', () => {
    expect(envelope({ error: 100015, error_description: 'x' })).toEqual({
      kind: 'qq-connect',
      code: '100015',
      message: 'x',
    });
  });

  it('may be a message alone', () => {
    expect(envelope({ msg: '-73,x' })).toEqual({ kind: 'message', message: '-73,x' });
    expect(envelope({ msg: 'oidb 0x711 ret:5' })).toMatchObject({ kind: 'message' });
  });

  it('with two codes is that of the one that failed', () => {
    expect(envelope({ ret: 0, errcode: 40001 })).toMatchObject({ kind: 'wechat', code: '40001' });
    expect(envelope({ ret: -1, errcode: 0, errmsg: 'ok' })).toMatchObject({ kind: 'msdk', code: '-1', message: 'ok' });
    expect(envelope({ ret: -1, errcode: 'None' })).toMatchObject({ kind: 'msdk', code: '-1' });
  });

  it.each([
    { msg: 'the token is old' },
    { ret: 'failed', msg: 'x' },
    { error: 'invalid_grant', error_description: '5,x' },
    { errmsg: '40001' },
    { platCode: '221001' },
    { err_type: 2, flag: -1, msg: 'x' },
  ])('is none without a code: %j', (object) => {
    expect(envelope(object)).toBeNull();
  });

  it('never takes a flag for a code', () => {
    expect(jsonReader.read(new SourceText('{"flag":-1,"code":5,"errno":7}'), INDEX)).toEqual([]);
  });
});

describe('err_type', () => {
  it.each([
    [2, 2],
    ['3', 3],
    [99, 99],
    [-1, null],
    ['x', null],
    [1.5, null],
  ])('%j is %j', (value, meant) => {
    expect(errTypeOf(reading({ ret: 1, err_type: value }))).toBe(meant);
  });

  it('may be missing', () => {
    expect(errTypeOf(reading({ ret: 1 }))).toBeNull();
  });
});

describe('the answers among readings', () => {
  it('are in the order of the input, without what holds none', () => {
    const text = '{"a":{"ret":1},"ret":2} {"msg":"hello"} {"msg":"{\\"ret\\":3}"}';
    const answers = answersAmong(jsonReader.read(new SourceText(text), INDEX));
    expect(answers.map(({ fields }) => fields.map(({ value }) => value.text))).toEqual([['2'], ['1'], ['3']]);
  });
});
