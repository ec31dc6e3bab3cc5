import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { scrub, toShareable } from '#src/decoder/shareable.ts';
import { TABLE } from './table.ts';
import { ids } from './told.ts';

/** What a link would hold of an input. */
const shared = (input: string) => toShareable(decode(input, TABLE));

/** Each with what is shared of it. */
const INPUTS: readonly [string, string][] = [
  [
    '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}',
    '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}',
  ],
  ['{"ret":-20000,"msg":"40001,invalid credential"}', '{"ret":-20000,"msg":"40001,invalid credential"}'],
  ['ret:-103 msg:oidb decode0x73a failed, ret:17', 'ret:-103 msg:oidb decode0x73a failed, ret:17'],
  ['{"errcode":42001,"errmsg":"access_token expired"}', '{"errcode":42001,"errmsg":"access_token expired"}'],
  ['{"error":100016,"error_description":"check fail"}', '{"error":100016,"error_description":"check fail"}'],
  ['40001, invalid credential', '40001,invalid credential'],
  ['−73', '-73'],
  ['-500005', '-500005'],
  [' 0x47\n', '0x47'],
  ['{"msg":"-73,the user modify password wrong"}', '{"msg":"-73,the user modify password wrong"}'],
  ['{"ret":-10000,"msg":"{\\"errcode\\":40001}"}', '{"ret":-10000,"msg":{"errcode":40001}}'],
  ['{"ret":-1,"platCode":15,"msg":"busy"}', '{"ret":-1,"msg":"busy","platCode":15}'],
  ['{"ret":0}\n{"errcode":42001}', '{"ret":0}\n{"errcode":42001}'],
  [
    'POST /share/qq/?openid=0123456789ABCDEF&sig=x HTTP/1.1\n\n{"ret":-10000,"msg":"100001,x"}',
    '/share/qq\n{"ret":-10000,"msg":"100001,x"}',
  ],
  ['{"ret":-103,"msg":"oidb 0x711 failed, ret:71"}', 'ret:-103 msg:oidb decode0x711 failed, ret:71'],
  ['oidb decode0x5e1 failed, ret:116', 'oidb decode0x5e1 failed, ret:116'],
  ['错误代码：42001', '{"error_code":42001}'],
  ['redirect uri is illegal(100010)', '100010 redirect uri is illegal'],
  ['log: the user modify password wrong!', 'the user modify password wrong'],
  ['it does not work', ''],
];

describe('the shareable text', () => {
  it.each(INPUTS)('of %s', (input, expected) => {
    expect(shared(input)).toBe(expected);
    expect(ids(shared(input))).toEqual(ids(input));
  });

  it('leaves out the interface that was chosen: the link holds it beside the text', () => {
    const options = { interface: '/share/qq' };
    const result = decode('{"ret":-10000,"msg":"100001,x"}', TABLE, options);
    expect(toShareable(result, '/share/qq')).toBe('{"ret":-10000,"msg":"100001,x"}');
    expect(toShareable(result)).toBe('/share/qq\n{"ret":-10000,"msg":"100001,x"}');
  });

  it('tells JSON in a message once, as an answer of its own', () => {
    const input = JSON.stringify({ errcode: 40001, errmsg: 'x {"errcode":42001,"openid":"oSECRETSECRET"}' });
    expect(shared(input)).toBe('{"errcode":40001,"errmsg":"x …"}\n{"errcode":42001}');
  });
});

const SECRETS = [
  'access_token=7F2A9C0B1D',
  'openid: oGZUI0egBJY1zhBYw2KhdUfwVJJE',
  'openid=short1',
  'sig=Zm9vYmFyYmF6',
  'uin 1234567890',
  'jane.doe@example.com',
  'https://game.example/cb?code=AbC&state=9',
  '10.23.4.5:8080',
  'fe80::1ff:fe23:4567:890a',
  'ya29.A0ARrdaM-abcdefghijkl',
  'Bearer abc',
  'deadbeefcafe',
  '0xdeadbeef99',
  '１３８１２３４５６７８',
  '/home/jane/secret.log',
  'session="two words"',
  '"nick": "Jane"',
  '[hint: 8Xk2q]',
  'accessToken: ab1',
];

describe('a secret', () => {
  /** The private part of each. */
  const parts = SECRETS.map((secret) => [
    secret,
    /(?:=|: ?|uin |Bearer )?"?([^"=: ]+)"?\]?$/.exec(secret)?.[1] ?? secret,
  ]);

  it.each(parts)('in a message is taken out: %s', (secret, part) => {
    for (const message of [`refused ${secret}`, `refused, ${secret}, sorry`, `refused (${secret})`]) {
      expect(scrub(message)).toMatch(/^refused/);
      expect(scrub(message)).not.toContain(part);
      for (const input of [
        JSON.stringify({ ret: -10000, msg: `-73,${message}` }),
        JSON.stringify({ errcode: 40001, errmsg: message }),
        `${secret}\n${JSON.stringify({ ret: -73, msg: 'x' })}\n${secret}`,
        JSON.stringify({ ret: -73, data: { note: secret } }),
      ])
        expect(shared(input)).not.toContain(part);
    }
  });
});

describe('scrub', () => {
  it('keeps every text that is known to come with a code', () => {
    for (const message of TABLE.entries.flatMap(({ messages }) => messages)) {
      if (!message.includes('oidb')) expect(scrub(message)).toBe(message);
    }
  });

  it('keeps plain words', () => {
    for (const words of [
      'the user modify password wrong',
      'invalid openid, or access_token expired',
      'time-out after 3 tries: 30 s, code 43',
      '用户密码已修改',
    ])
      expect(scrub(words)).toBe(words);
  });

  it('gives one line of at most 200 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (message) => {
        expect(scrub(message)).toMatch(/^[^\r\n]{0,200}$/);
      }),
    );
    expect(scrub('word '.repeat(1_000_000))).toHaveLength(200);
  });

  it('is quick with whatever it is given', () => {
    const start = performance.now();
    for (const part of ['a=', 'a.', ':', '[', '{', '/a', 'token:', 'x@', '=“', '0', '"', 'a-'])
      scrub(part.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

/** Answers as the servers send them, of every code. */
const code = fc.constantFrom(...TABLE.entries.flatMap((entry) => [entry.code.replace(/~.*/, ''), ...entry.forms]));
const message = fc.oneof(
  fc.constantFrom('', 'busy', ...TABLE.entries.flatMap(({ messages }) => messages)),
  fc.string({ maxLength: 20 }),
);
const answer = fc.oneof(
  fc.tuple(code, message).map(([ret, msg]) => JSON.stringify({ ret, msg })),
  fc
    .tuple(fc.constantFrom(-10000, -20000), code, message)
    .map(([ret, ...msg]) => JSON.stringify({ ret, msg: msg.join(',') })),
  fc.tuple(code, message).map(([errcode, errmsg]) => JSON.stringify({ errcode, errmsg })),
  fc.tuple(code, message).map(([error, error_description]) => JSON.stringify({ error, error_description })),
  fc
    .tuple(code, fc.constantFrom('0x73a', '0x711', '0x5e1'))
    .map(([ret, command]) => `ret:-103 msg:oidb decode${command} failed, ret:${ret}`),
  code,
);

describe('any answer', () => {
  it('keeps the ids of its layers', () => {
    fc.assert(
      fc.property(answer, (input) => {
        expect(ids(shared(input))).toEqual(ids(input));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps them when it is shared again', () => {
    fc.assert(
      fc.property(answer, (input) => {
        expect(ids(shared(shared(input)))).toEqual(ids(input));
      }),
      { numRuns: 2000 },
    );
  });
});
