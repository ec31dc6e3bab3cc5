import { describe, expect, it } from 'vitest';
import { pairsReader } from '#src/decoder/readers/pairs.ts';
import { SourceText } from '#src/decoder/source-text.ts';
import { INDEX } from './table.ts';

/** Readings as key and value; checks that each stands where it says, as long as it holds no escapes. */
function read(text: string) {
  return pairsReader.read(new SourceText(text), INDEX).map(({ fields, span }) => {
    for (const { value, keyAt } of fields) {
      expect(value.text.includes('\\') || text.slice(...value.span).includes('\\') || value.text).toBe(
        text.slice(...value.span).includes('\\') ? true : text.slice(...value.span),
      );
      expect(text.slice(...keyAt.span)).toBe(keyAt.text);
      expect(value.span[0]).toBeGreaterThanOrEqual(span[0]);
      expect(value.span[1]).toBeLessThanOrEqual(span[1]);
    }
    return Object.fromEntries(fields.map(({ key, value }) => [key, value.text]));
  });
}

describe('pairs of a known key and a value', () => {
  it.each([
    ['ret:-103 msg:the gateway said no', { ret: '-103', msg: 'the gateway said no' }],
    ['ret=-1&msg=no&err_type=5', { ret: '-1', msg: 'no', err_type: '5' }],
    ['msg = no way, ret = -1', { msg: 'no way', ret: '-1' }],
    ['ret => -1, msg => no', { ret: '-1', msg: 'no' }],
    ['ret：-1，msg：不行', { ret: '-1', msg: '不行' }],
    ['"msg":"no, \\"really\\" no","ret":-1', { msg: 'no, "really" no', ret: '-1' }],
    ["{ errcode: 7, errmsg: 'no way' }", { errcode: '7', errmsg: 'no way' }],
    ['{errcode=7, errmsg=no way', { errcode: '7', errmsg: 'no way' }],
    ['errmsg: no way, errcode: 7, rid: 12', { errmsg: 'no way', errcode: '7' }],
    ['ret=-73.', { ret: '-73' }],
    ['ret:\u221273', { ret: '\u221273' }],
    ['ret：－７３', { ret: '－７３' }],
    ['ret:0x47 msg:x', { ret: '0x47', msg: 'x' }],
    ['show?which=error&error=100010&x=1', { error: '100010' }],
    ['ret: -1\nmsg: no\nerr_type: 5', { ret: '-1', msg: 'no', err_type: '5' }],
    ['{\n  "ret": -1,\n  "msg": "cut o', { ret: '-1', msg: 'cut o' }],
  ])('are read: %s', (text, fields) => {
    expect(read(text)).toEqual([fields]);
  });

  it('may hold what looks like a key in their words', () => {
    expect(read('ret:-1 msg:the ret:5 of another')).toEqual([{ ret: '-1', msg: 'the ret:5 of another' }]);
    expect(read('msg: ret=-73')).toEqual([{ msg: '', ret: '-73' }]);
    expect(read('error: errcode: 7')).toEqual([{ error: '', errcode: '7' }]);
  });

  it('begin another answer when a key comes again', () => {
    expect(read('ret:-1 msg:a\nret:-2 msg:b')).toEqual([
      { ret: '-1', msg: 'a' },
      { ret: '-2', msg: 'b' },
    ]);
    expect(read('ret=-1,ret=-2')).toEqual([{ ret: '-1' }, { ret: '-2' }]);
  });

  it('begin another answer below an empty line, or with a code of its own on another line', () => {
    expect(read('ret=-1\n \nmsg=-73,a')).toEqual([{ ret: '-1' }, { msg: '-73,a' }]);
    expect(read('ret=0\nsomething else\nerrcode=7, errmsg=b')).toEqual([{ ret: '0' }, { errcode: '7', errmsg: 'b' }]);
    expect(read('ret=-1 errcode=None')).toEqual([{ ret: '-1', errcode: 'None' }]);
  });

  it('have one of the keys, whole', () => {
    for (const text of ['secret:1', 'ret_code:1', 'x.ret:1', 'retry: 1', '$ret=1', 'flag:-1', 'code=5', 'error 5'])
      expect(read(text)).toEqual([]);
  });

  it('are no prose', () => {
    expect(read('Error: 7 DENIED')).toEqual([]);
    expect(read('ERROR: 7')).toEqual([]);
    expect(read('Error: ret=-1')).toEqual([{ ret: '-1' }]);
  });
});

describe('an OIDB text', () => {
  it('needs no key', () => {
    expect(read('“oidb decode0x5e1 failed, ret:116” again')).toEqual([{ msg: 'oidb decode0x5e1 failed, ret:116' }]);
  });

  it('keeps its own ret', () => {
    expect(read('ret:-103 msg:oidb decode0x73a failed, ret:17')).toEqual([
      { ret: '-103', msg: 'oidb decode0x73a failed, ret:17' },
    ]);
    expect(read('msg=oidb decode0x73a failed, ret:17&ret=-103')).toEqual([
      { msg: 'oidb decode0x73a failed, ret:17', ret: '-103' },
    ]);
  });

  it('beside a code is its message', () => {
    expect(read('ret:-103, oidb decode0x73a failed, ret:17, err_type:2')).toEqual([
      { ret: '-103', msg: 'oidb decode0x73a failed, ret:17', err_type: '2' },
    ]);
  });

  it('on another line is an answer of its own', () => {
    expect(read('ret:-1\noidb 0x711 failed, ret:71')).toEqual([{ ret: '-1' }, { msg: 'oidb 0x711 failed, ret:71' }]);
  });

  it('ends with its quotes', () => {
    expect(read("msg='oidb failed', ret=-103")).toEqual([{ msg: 'oidb failed', ret: '-103' }]);
  });
});
