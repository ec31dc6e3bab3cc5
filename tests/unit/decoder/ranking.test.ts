import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';
import { candidates, ids, told } from './told.ts';

/** The evidence for a candidate of the innermost layer. */
function evidence(input: string, id: string, path?: string): string {
  const { groups: responses } = decode(input, TABLE, path === undefined ? {} : { interface: path });
  const found = responses[0]?.layers.at(-1)?.candidates.find((candidate) => candidate.id === id);
  return found?.evidence.map(({ text }) => text).join(' ') ?? '';
}

describe('the envelope', () => {
  it('decides between tables that know the number', () => {
    expect(ids('{"error":100001}')).toEqual([['qq-platform/100001']]);
    expect(ids('{"ret":-20000,"msg":"-1,x"}')).toEqual([['msdk-logic/-20000', 'wechat-platform/-1']]);
    expect(ids('{"ret":-10000,"msg":"-1,x"}')).toEqual([['msdk-logic/-10000', 'qq-platform/-1']]);
    expect(ids('{"errcode":-1}')).toEqual([['wechat-platform/-1']]);
  });

  it('keeps every other table among the candidates, behind its own', () => {
    expect(candidates('{"error":100001}')).toEqual(['qq-platform/100001', 'qq-share-qq/100001']);
    expect(candidates('{"errcode":-1}').slice(0, 2)).toEqual(['wechat-platform/-1', 'qq-platform/-1']);
    expect(candidates('{"errcode":-1}')).toHaveLength(6);
    expect(evidence('{"error":100001}', 'qq-share-qq/100001')).not.toContain('where codes of this table are found');
  });

  it('of a bare number is none: it stays ambiguous', () => {
    expect(told('-1').verdict).toBe('fix-request, ambiguous');
    expect(candidates('-1')).toHaveLength(6);
    expect(told('-20001').verdict).toBe('fix-request, ambiguous');
    expect(evidence('-1', 'oidb/-1')).toContain('Programs of every kind use this number.');
  });

  it('makes no number certain by itself: something else has to speak for it', () => {
    expect(told('-73').verdict).toBe('reauthorize, likely');
    expect(told('{"ret":-73}').verdict).toBe('reauthorize, ambiguous');
    expect(told('{"ret":-73,"msg":"fail"}').verdict).toBe('reauthorize, ambiguous');
    expect(told('{"ret":-73,"msg":"another password was set"}').verdict).toBe('reauthorize, certain');
    expect(told('-73,another password was set').verdict).toBe('reauthorize, certain');
  });
});

describe('the interface', () => {
  const passed = '{"ret":-10000,"msg":"100001,x"}';

  it('puts its own table first', () => {
    expect(candidates('100001')).toEqual(['qq-platform/100001', 'qq-share-qq/100001']);
    expect(candidates('100001', -1, { interface: '/share/qq' })).toEqual(['qq-share-qq/100001', 'qq-platform/100001']);
    expect(candidates(passed)).toEqual(['qq-platform/100001', 'qq-share-qq/100001']);
    expect(candidates(passed, -1, { interface: '/share/qq' })).toEqual(['qq-share-qq/100001', 'qq-platform/100001']);
  });

  it('stands behind the envelope', () => {
    expect(candidates('{"error":100001}', -1, { interface: '/share/qq' })[0]).toBe('qq-platform/100001');
  });

  it('is found in the text, too', () => {
    const input = `POST /share/qq/?timestamp=1700000000 HTTP/1.1\n\n${passed}`;
    expect(ids(input)).toEqual([['msdk-logic/-10000', 'qq-share-qq/100001']]);
    expect(decode(input, TABLE).groups[0]?.interface).toBe('/share/qq');
    expect(evidence(input, 'qq-share-qq/100001')).toContain('/share/qq returns codes of this table.');
  });

  it('ranks a number of many tables', () => {
    expect(candidates('-1', -1, { interface: '/share/qq' })[0]).toBe('qq-platform/-1');
    expect(candidates('-1', -1, { interface: '/share/wx' })[0]).toBe('wechat-platform/-1');
    expect(told('-1', { interface: '/share/wx' }).verdict).toBe('retry, likely');
    expect(candidates('{"ret":-1,"msg":"x"}', -1, { interface: '/share/wx' })[0]).toBe('wechat-platform/-1');
  });

  it('tells where a code without an entry belongs', () => {
    const unknown = '{"ret":-10000,"msg":"31415,x"}';
    expect(told(unknown).responses[0]?.[1]).toBe('? 31415 in qq-platform @ 31415');
    expect(told(unknown, { interface: '/share/qq' }).responses[0]?.[1]).toBe('? 31415 in qq-share-qq @ 31415');
  });
});

describe('the text', () => {
  it('that is known to come with a code puts it first', () => {
    expect(candidates('-1, system error')[0]).toBe('wechat-platform/-1');
    expect(evidence('40163, code been used', 'wechat-platform/40163')).toContain('is documented with this code.');
  });

  it('that is documented and says nothing counts no more than a word', () => {
    expect(evidence('-1, system error', 'wechat-platform/-1')).not.toContain('is documented with this code.');
    expect(decode('{"ret":-1,"msg":"system error"}', TABLE).verdict?.confidence).toBe('ambiguous');
  });

  it('that shares words with an entry speaks for it', () => {
    expect(evidence('{"ret":-10000,"msg":"-73,a modified password"}', 'qq-platform/-73')).toMatch(/speak of the same/);
  });

  it('that shares no word with a known one is a warning', () => {
    const { groups: responses, verdict } = decode('{"errcode":43004,"errmsg":"the printer ran out of paper"}', TABLE);
    expect(verdict?.confidence).toBe('ambiguous');
    expect(responses[0]?.layers[0]?.id).toBe('wechat-platform/43004');
    expect(responses[0]?.warnings).toEqual([
      {
        id: 'text-contradicts',
        about: 'wechat-platform/43004',
        text: expect.stringMatching(/^The text that came with it does not fit 43004 “.*”\. It may/) as string,
      },
    ]);
  });

  it('is cut in a warning', () => {
    const { groups: responses } = decode(JSON.stringify({ errcode: 43004, errmsg: 'printer '.repeat(10_000) }), TABLE);
    expect(responses[0]?.warnings[0]?.text.length).toBeLessThan(500);
  });

  it('that says nothing is no contradiction', () => {
    for (const text of ['internal error', '失败', '', '123'])
      expect(decode(JSON.stringify({ errcode: 43004, errmsg: text }), TABLE).groups[0]?.warnings).toEqual([]);
  });

  it('of a success does not choose the table', () => {
    expect(candidates('{"ret":0,"msg":"ok"}')[0]).toBe('msdk-access/0');
    expect(candidates('{"errcode":0,"errmsg":"ok"}')[0]).toBe('wechat-platform/0');
  });
});

describe('err_type', () => {
  it('speaks for an entry whose action agrees', () => {
    expect(evidence('{"ret":-73,"err_type":2}', 'qq-platform/-73')).toContain('err_type agrees with what to do.');
    expect(evidence('{"ret":-73,"err_type":1}', 'qq-platform/-73')).not.toContain('err_type');
    expect(evidence('{"ret":-1,"err_type":5}', 'qq-platform/-1')).not.toContain('err_type');
  });
});

describe('a spelling', () => {
  it('that is not the printed one is told', () => {
    expect(evidence('{"ret":-103,"msg":"oidb 0x711 failed, ret:71"}', 'oidb-0x711/0x47')).toContain(
      'It is another spelling of 0x47.',
    );
    expect(decode('-500005', TABLE).groups[0]?.layers[0]?.code).toBe('-500003~-500009');
  });

  it('that is the printed one goes before another', () => {
    expect(candidates('17')).toEqual(['oidb-0x73a/17', 'oidb-0x711/0x10~0x11']);
    expect(candidates('32')).toEqual(['qq-share-qq/32', 'oidb-0x711/0x20']);
  });
});
