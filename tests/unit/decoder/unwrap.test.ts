import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';
import { ids, told } from './told.ts';

/** The layers of an answer, the code of each as it stands in the message. */
function hops(object: unknown) {
  const input = JSON.stringify(object);
  const [answer] = decode(input, TABLE).answers;
  return answer?.layers.map(({ span, rule, message }) => ({ code: input.slice(...span), rule, message }));
}

const RET = 'the value of ret';
const COMMA = 'the integer before the first comma of msg';
const OIDB = 'the ret inside the OIDB text';

describe('a pass-through answer', () => {
  it('carries the integer before the first comma', () => {
    expect(hops({ ret: -10000, msg: '-73,a b, 9 c' })).toEqual([
      { code: '-10000', rule: RET, message: null },
      { code: '-73', rule: COMMA, message: 'a b, 9 c' },
    ]);
  });

  it('carries a message that is nothing but the code', () => {
    expect(hops({ ret: -10000, msg: '-73' })).toMatchObject([{ code: '-10000' }, { code: '-73', message: null }]);
    expect(hops({ ret: -20000, msg: 40001 })).toMatchObject([{ code: '-20000' }, { code: '40001', rule: COMMA }]);
  });

  it('carries nothing when its message does not begin with an integer', () => {
    expect(hops({ ret: -10000, msg: 'sorry, -73,x' })).toEqual([
      { code: '-10000', rule: RET, message: 'sorry, -73,x' },
    ]);
    expect(hops({ ret: -10000, msg: '' })).toEqual([{ code: '-10000', rule: RET, message: null }]);
    expect(hops({ ret: -10000 })).toEqual([{ code: '-10000', rule: RET, message: null }]);
  });

  it('of its class carries a code like the class', () => {
    expect(ids('{"ret":-10050,"msg":"-73,x"}')).toEqual([['?-10050', 'qq-platform/-73']]);
  });

  it('is -10000 or -20000: other codes have no code in front of their message', () => {
    expect(hops({ ret: -1, msg: '-73,x' })).toEqual([{ code: '-1', rule: RET, message: '-73,x' }]);
    expect(hops({ ret: -103, msg: '17,x' })).toEqual([{ code: '-103', rule: RET, message: '17,x' }]);
  });

  it('is not a success', () => {
    expect(hops({ ret: 0, msg: 'oidb 0x711 failed, ret:71' })).toHaveLength(1);
  });

  it('is followed to the eighth layer', () => {
    expect(hops({ ret: -10000, msg: '-10000,'.repeat(100_000) })).toHaveLength(8);
  });
});

describe('an OIDB text', () => {
  it('is the message of any ret', () => {
    const message = 'oidb decode0x73a failed, ret:17';
    for (const ret of [-1, -103, -10000, 5])
      expect(hops({ ret, msg: message })).toEqual([
        { code: String(ret), rule: RET, message: null },
        { code: '17', rule: OIDB, message },
      ]);
  });

  it('without a code is only a message', () => {
    expect(hops({ ret: -103, msg: 'oidb timed out' })).toEqual([
      { code: '-103', rule: RET, message: 'oidb timed out' },
    ]);
  });
});

describe('a whole answer inside a message', () => {
  const inner = { errcode: 40001, errmsg: 'no, 5' };
  const chain = [{ code: '-20000' }, { code: '40001', rule: 'the value of errcode', message: 'no, 5' }];

  it('is the next layer, as a string or as it is', () => {
    expect(hops({ ret: -20000, msg: JSON.stringify(inner) })).toMatchObject(chain);
    expect(hops({ ret: -20000, msg: inner })).toMatchObject(chain);
    expect(hops({ ret: -20000, msg: `body: ${JSON.stringify(inner)}!` })).toMatchObject(chain);
  });

  it('may stand behind a platform code', () => {
    expect(hops({ ret: -10000, msg: `-73,${JSON.stringify(inner)}` })?.map(({ code }) => code)).toEqual([
      '-10000',
      '-73',
      '40001',
    ]);
  });

  it('is told once', () => {
    expect(ids(JSON.stringify({ ret: -20000, msg: JSON.stringify(inner) }))).toEqual([
      ['msdk-logic/-20000', 'wechat-platform/40001'],
    ]);
  });

  it('that is not the only one leaves the others as answers of their own', () => {
    expect(
      ids(JSON.stringify({ ret: -20000, msg: [inner, { ret: -73 }, { msg: JSON.stringify({ ret: -23 }) }] })),
    ).toEqual([['msdk-logic/-20000', 'wechat-platform/40001'], ['qq-platform/-73'], ['qq-platform/-23']]);
  });

  it('of a success, of WeChat or of an OIDB text is an answer of its own', () => {
    expect(ids(JSON.stringify({ ret: 0, msg: JSON.stringify(inner) }))).toEqual([
      ['msdk-access/0'],
      ['wechat-platform/40001'],
    ]);
    expect(ids(JSON.stringify({ errcode: 40003, errmsg: JSON.stringify(inner) }))).toEqual([
      ['wechat-platform/40003'],
      ['wechat-platform/40001'],
    ]);
    expect(ids(JSON.stringify({ ret: -103, msg: `oidb 0x711 ret:71 ${JSON.stringify(inner)}` }))).toEqual([
      ['msdk-logic/-103', 'oidb-0x711/0x47'],
      ['wechat-platform/40001'],
    ]);
  });

  it('with a message but no code of its own is followed', () => {
    expect(ids('{"msg":"{\\"ret\\":-73}"}')).toEqual([['qq-platform/-73']]);
    expect(ids('{"msg":{"msg":{"ret":-73}}}')).toEqual([['qq-platform/-73']]);
  });

  it('is followed to the eighth layer', () => {
    let answer: unknown = { ret: -73 };
    for (let depth = 0; depth < 300; depth += 1) answer = { ret: -1, msg: answer };
    expect(hops(answer)).toHaveLength(8);
  });
});

describe('platCode', () => {
  it('is the code of the QQ group interfaces', () => {
    expect(hops({ ret: -1, platCode: '221001', msg: 'x' })).toEqual([
      { code: '-1', rule: RET, message: 'x' },
      { code: '221001', rule: 'the value of platCode', message: 'x' },
    ]);
    expect(ids('{"ret":-1,"platCode":"221001"}')).toEqual([['qq-platform/-1', 'qq-group/221001']]);
  });

  it('of zero, or beside a message that carries a code, adds nothing', () => {
    expect(hops({ ret: -1, platCode: '0' })).toHaveLength(1);
    expect(hops({ ret: 0, platCode: '221001' })).toHaveLength(1);
    expect(hops({ ret: -10000, platCode: '5', msg: '-73,x' })?.map(({ code }) => code)).toEqual(['-10000', '-73']);
    expect(hops({ ret: -10000, platCode: '5', msg: { ret: -73 } })?.map(({ code }) => code)).toEqual(['-10000', '-73']);
  });
});

describe('a message without its ret', () => {
  it('implies the code around it, at the same place', () => {
    expect(told('"msg":"-73,the password is another"').answers).toEqual([
      ['msdk-logic/-10000 @ -73', 'qq-platform/-73 @ -73'],
    ]);
    expect(told('msg: 40001, old token').answers).toEqual([
      ['msdk-logic/-20000 @ 40001', 'wechat-platform/40001 @ 40001'],
    ]);
    expect(told('{"msg":"-500005,x"}').answers).toEqual([
      ['msdk-logic/-10000 @ -500005', 'qq-group/-500003~-500009 @ -500005'],
    ]);
  });

  it('implies by its words the platform that knows the number', () => {
    expect(ids('"msg":"-1,something odd"')).toEqual([['msdk-logic/-10000', 'qq-platform/-1']]);
    expect(ids('"msg":"-1,system error"')).toEqual([['msdk-logic/-20000', 'wechat-platform/-1']]);
  });

  it('implies nothing by a number that no platform has', () => {
    expect(ids('"msg":"31415, pie"')).toEqual([['?31415']]);
    expect(ids('"msg":"oidb decode0x73a failed, ret:17"')).toEqual([['oidb-0x73a/17']]);
  });
});
