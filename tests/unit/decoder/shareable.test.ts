import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { redact, toShareable } from '#src/decoder/shareable.ts';
import { SECRETS } from '#tests/browser/secrets.ts';
import { TABLE } from './table.ts';
import { ids } from './told.ts';

/** What a link would hold of an input. */
const shared = (input: string) => toShareable(redact(decode(input, TABLE), TABLE), TABLE);

/** Each with what is shared of it. */
const INPUTS: readonly [string, string][] = [
  [
    '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}',
    '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}',
  ],
  ['{"ret":-20000,"msg":"40001,invalid credential"}', '{"ret":-20000,"msg":"40001,invalid credential"}'],
  ['ret:-103 msg:oidb decode0x73a failed, ret:17', '{"ret":-103,"msg":"oidb decode0x73a failed, ret:17"}'],
  ['{"errcode":42001,"errmsg":"access_token expired"}', '{"errcode":42001,"errmsg":"access_token expired"}'],
  ['{"error":100016,"error_description":"check fail"}', '{"error":100016}'],
  ['40001, invalid credential', '40001,invalid credential'],
  ['−73', '-73'],
  ['-500005', '-500005'],
  [' 0x47\n', '0x47'],
  ['{"msg":"-73,the user modify password wrong"}', '{"ret":-10000,"msg":"-73,the user modify password wrong"}'],
  ['{"ret":-10000,"msg":"{\\"errcode\\":40001}"}', '{"ret":-10000,"msg":"40001,"}'],
  ['{"ret":-1,"platCode":15,"msg":"fail"}', '{"ret":-1,"platCode":15}'],
  ['{"ret":0}\n{"errcode":42001}', '{"errcode":42001}\n{"ret":0}'],
  [
    'POST /share/qq/?openid=0123456789ABCDEF&sig=x HTTP/1.1\n\n{"ret":-10000,"msg":"100001,x"}',
    '/share/qq\n{"ret":-10000,"msg":"100001,"}',
  ],
  ['{"ret":-103,"msg":"oidb 0x711 failed, ret:71"}', '{"ret":-103,"msg":"oidb decode0x711 failed, ret:71"}'],
  ['oidb decode0x5e1 failed, ret:116', 'oidb decode0x5e1 failed, ret:116'],
  ['错误代码：42001', '{"error_code":42001}'],
  ['redirect uri is illegal(100010)', '100010,redirect uri is illegal'],
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
    const result = redact(decode('{"ret":-10000,"msg":"100001,x"}', TABLE, options), TABLE);
    expect(toShareable(result, TABLE, '/share/qq')).toBe('{"ret":-10000,"msg":"100001,"}');
    expect(toShareable(result, TABLE)).toBe('/share/qq\n{"ret":-10000,"msg":"100001,"}');
  });

  it('tells the response inside of a message, which decides', () => {
    const input = JSON.stringify({ errcode: 40001, errmsg: 'x {"errcode":42001,"openid":"oSECRETSECRET"}' });
    expect(shared(input)).toBe('{"errcode":42001}');
  });
});

describe('what the catalogue does not know', () => {
  it.each(SECRETS)('is in no text that is shared: %s', (text, secret) => {
    for (const message of [`refused ${text} now`, `the user modify password wrong, ${text}`, text])
      for (const input of [
        JSON.stringify({ ret: -10000, msg: `-73,${message}` }),
        JSON.stringify({ errcode: 40001, errmsg: message }),
        JSON.stringify({ ret: -10500, msg: message }),
        `ret=-73 msg=${message}`,
        `${text}\n${JSON.stringify({ ret: -73, msg: 'x' })}\n${text}`,
        JSON.stringify({ ret: -73, data: { note: text } }),
      ]) {
        expect(shared(input)).not.toContain(secret);
        expect(JSON.stringify(redact(decode(input, TABLE), TABLE))).not.toContain(secret);
      }
  });

  it('is left out also when it is a number that stands for a code', () => {
    expect(shared('{"ret":-10000,"msg":"13812345678,x"}')).not.toContain('138123');
  });

  it('is left out of any message, whatever it is', () => {
    const known = new Set(TABLE.entries.flatMap(({ messages }) => messages));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { groups: responses } = redact(decode(JSON.stringify({ ret: -73, msg: text }), TABLE), TABLE);
        const messages = responses.flatMap(({ layers }) => layers.map(({ message }) => message));
        expect(
          messages.filter((message) => message !== null && !known.has(message) && !message.startsWith('oidb ')),
        ).toEqual([]);
      }),
    );
  });
});

describe('a known message', () => {
  it('is kept, in the words of the catalogue, whatever stands around it', () => {
    expect(shared('{"errcode":42001,"errmsg":"Access_Token expired hint: [8Xk2q]"}')).toBe(
      '{"errcode":42001,"errmsg":"access_token expired"}',
    );
  });
});

/** Responses as the servers send them, of every code. */
const code = fc.constantFrom(...TABLE.entries.flatMap((entry) => [entry.code.replace(/~.*/, ''), ...entry.forms]));
const message = fc.constantFrom('', ...TABLE.entries.flatMap(({ messages }) => messages));
const response = fc.oneof(
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

describe('any response', () => {
  it('keeps the ids of its layers', () => {
    fc.assert(
      fc.property(response, (input) => {
        expect(ids(shared(input))).toEqual(ids(input));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps them when it is shared again', () => {
    fc.assert(
      fc.property(response, (input) => {
        expect(ids(shared(shared(input)))).toEqual(ids(input));
      }),
      { numRuns: 2000 },
    );
  });
});
