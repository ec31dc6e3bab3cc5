import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '#src/components/typed-query.ts';
import { typed } from './typed.ts';

describe('the code of a query', () => {
  it.each([
    ['-73', '-73'],
    ['  -73\n', '-73'],
    ['+17', '17'],
    ['0073', '73'],
    ['40001', '40001'],
    ['0x47', '0x47'],
    ['0X4A', '0x4a'],
    ['ret=-73', '-73'],
    ['ret -10000', '-10000'],
    ['ret-73', '-73'],
    ['ret = -73', '-73'],
    ['"ret": -73', '-73'],
    ['"ret":-73,', '-73'],
    ['"ret":"-73"', '-73'],
    ['errcode:40001', '40001'],
    ["errcode:'40001',", '40001'],
    ['"-73"', '-73'],
    ['-73.', '-73'],
    ['code -73', '-73'],
    ['ret code -73', '-73'],
    ['error code 0x47', '0x47'],
    ['ret：-73', '-73'],
    ['error code: -73', '-73'],
    ['error_code = "-73"', '-73'],
    ['return code -73', '-73'],
    ['err:5', '5'],
    ['errno 5', '5'],
    ['Error 40001', '40001'],
    ['status = 5', '5'],
    ['status: -73', '-73'],
    ["'sub_code': 40001,", '40001'],
    ['1234567890', '1234567890'],
    ['-1234567890', '-1234567890'],
    ['12345678901', '12345678901'],
    ['-12345678901', '-12345678901'],
    ['0x12345678', '0x12345678'],
  ])('of %j is %s', (text, code) => {
    expect(readQuery(text).code).toBe(code);
  });

  it.each(['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d'])(
    'is below zero with %s for a minus',
    (minus) => {
      expect(readQuery(`${minus}73`).code).toBe('-73');
      expect(readQuery(`ret=${minus}73`).code).toBe('-73');
    },
  );

  it.each([
    ['－７３', '-73'],
    ['０ｘ４７', '0x47'],
    ['ｒｅｔ＝－７３', '-73'],
    ['0x10～0x11', '0x10~0x11'],
  ])('is read in full width: %s', (text, code) => {
    expect(readQuery(text).code).toBe(code);
  });

  it.each([
    ['\u200b-73', 'before'],
    ['-\u200b73', 'within'],
    ['-73\u200b', 'behind'],
    ['\ufeff-73', 'before'],
    ['\u2060 -73', 'before and apart from'],
    ['ret=\u200e-73\u200c', 'around'],
    ['re\u00adt=-73', 'within the name of'],
  ])('is read in %j, with a sign of no width %s it', (text) => {
    expect(readQuery(text).code).toBe('-73');
  });

  it.each(['0x10~0x11', '-1~-5', '10~12'])('can be a range: %s', (range) => {
    expect(readQuery(range).code).toBe(range);
  });

  it.each([
    'token expired',
    '2 tokens',
    '12 34',
    'v2',
    '1e5',
    '0x',
    '-',
    '~',
    '',
    '   ',
    'err_type 3',
    'err_type=3',
    'errtype:3',
    '2024-01-02',
    '50%',
    '1.5',
    '-1.5',
    '12:30',
    '10.0.0.1',
    '1,000',
    '-1,000',
    '-1.000',
    '0x10-0x11',
    '100-200',
    '\u2212\u221273',
    'timeout 30',
    'room 12',
    'since 2024',
    'http 500',
    'status 5',
    'wechat -1',
    '1234567890123456789012345',
    '0x123456789',
    'I got -73.',
    '-73,the user modify password wrong',
  ])('is not there in %j', (text) => {
    expect(readQuery(text).code).toBeNull();
  });
});

/** The numbers that can be meant as codes. */
const telling = (text: string) =>
  readQuery(text)
    .numbers.filter((number) => number.telling)
    .map(({ code }) => code);

describe('numbers among words', () => {
  it.each([
    ['got -73 today', ['-73']],
    ['-73,the user modify password wrong', ['-73']],
    ['login 0x47 failed', ['0x47']],
    ['100014 expired token', ['100014']],
    ['{"ret":-10000,"msg":"-73,wrong"}', ['-10000', '-73']],
    ['it failed with ret 1 again', ['1']],
    ['wrong errcode=7 here', ['7']],
    ['(-73) means what', ['-73']],
    ['错误码-73', ['-73']],
    ['login failed \u221273', ['-73']],
    ['wechat -1', ['-1']],
    ['I got -73.', ['-73']],
    ['I got -73, and then?', ['-73']],
    ['is it -73?', ['-73']],
    ['登录失败，-73', ['-73']],
    ['login failed,-73', ['-73']],
    ['-70,-73', ['-70', '-73']],
    ['wechat,40001', ['40001']],
    ['it says error 5 to me', ['5']],
    ['an error code of -73', ['-73']],
    ['got -\u200b73 today', ['-73']],
    ['\ud800 got -73 \udc00', ['-73']],
  ])('in %j are %j', (text, among) => {
    expect(telling(text)).toEqual(among);
  });

  it.each([
    '3 friends of 20',
    'err_type 3',
    'since 50% of',
    'since 100% of',
    'version 1.5 of it',
    'version 1.500 of it',
    'at 12:30 today',
    'ip 10.0.0.1',
    '500ms passed',
    'v2000',
    'timeout 30',
    'room 12',
    'on 2024-01-02',
    '2024-01-02',
    '1,000',
    '-1,000',
    'over 1,000,000 players',
    'about -1,000 of them',
    'it is -1.5',
    '-100% of it',
    '0x10-0x11',
    'from 100-200',
    'from 0x10~0x11',
    'order 12345678901 failed',
    'order 1234567890123456789012345 failed',
    '-1234567890123456789012345 it is',
    'at 0x123456789 it crashed',
  ])('are none in %j', (text) => {
    expect(telling(text)).toEqual([]);
  });
});

describe('the words of a query', () => {
  it.each([
    ['Token EXPIRED', ['token', 'expired']],
    ['token token', ['token']],
    ['how do I refresh the token', ['refresh', 'token']],
    ['the error code of WeChat', ['wechat']],
    ['access_token wrong', ['access_token', 'wrong']],
    ['re-auth', ['reauth']],
    ['错误 token', ['错误', 'token']],
    ['err_type 3', ['err_type', '3']],
    ['', []],
    ['?!', []],
    ['\ud800', []],
    ['to\u200bken', ['token']],
    ['order 1234567890123456789012345', ['order', '1234567890123456789012345']],
  ])('of %j are %j', (text, words) => {
    expect(readQuery(text).words).toEqual(words);
  });

  it('are all kept when none of them tells anything', () => {
    expect(readQuery('what is it').words).toEqual(['what', 'is', 'it']);
  });
});

describe('a question about errors in general', () => {
  it.each(['how to sign in', 'When does it expire', 'can a retry help', 'which errors to retry', 'list of all codes'])(
    'is %j',
    (text) => {
      expect(readQuery(text).isGeneral).toBe(true);
    },
  );

  it.each(['somehow', 'howto', 'the token expired', 'error code', '-73', ''])('is not %j', (text) => {
    expect(readQuery(text).isGeneral).toBe(false);
  });
});

describe('an address of the site', () => {
  it.each([
    ['/errors/qq-platform/#-73', '-73', 'qq-platform'],
    ['https://errors.example/below/here/errors/qq-platform/#-73', '-73', 'qq-platform'],
    ['errors/oidb/#0x10~0x11', '0x10~0x11', 'oidb'],
    ['https://errors.example/code/-1/', '-1', null],
    ['/errors/oidb/#0x10%7E0x11', '0x10~0x11', 'oidb'],
  ])('is read: %s', (text, code, domain) => {
    expect(readQuery(text)).toMatchObject({ code, domain });
  });

  it.each(['/errors/qq-platform/', '/code/', 'https://errors.example/', '/share/qqark'])(
    'of no code is words: %s',
    (text) => {
      expect(readQuery(text).code).toBeNull();
    },
  );
});

describe('a whole response', () => {
  it.each([
    '{"ret":-1}',
    'ret:-1 msg:x',
    'errcode=40001&errmsg=invalid',
    '<error>-1</error>',
    'first line\nsecond line',
  ])('is %j', (text) => {
    expect(readQuery(text).isResponse).toBe(true);
  });

  it.each([
    '-73',
    'ret=-73',
    'ret -10000 msg 100014',
    'a < b',
    'retry the message',
    'msg',
    '-73,the user modify password wrong',
    '',
  ])('is not %j', (text) => {
    expect(readQuery(text).isResponse).toBe(false);
  });
});

describe('a long text', () => {
  /** As many characters as are read. */
  const read = 'abc '.repeat(500);

  it('is read to its 2000th character', () => {
    const { text, words } = readQuery(`-73 ${read} -70 never`);
    expect(text).toBe(`-73 ${read} -70 never`);
    expect(telling(text)).toEqual(['-73']);
    expect(words).toEqual(['73', 'abc']);
    expect(telling(`${read.slice(12)}-73`)).toEqual(['-73']);
    expect(readQuery(`${read}{`).isResponse).toBe(false);
    expect(readQuery(`{${read}`).isResponse).toBe(true);
  });

  it.each(['-', '1', '-1,', '"', 'ret', 'ret:', 'error code ', 'a=', '0x', ' ', '\u200b', '<', '１', '\ud800'])(
    'of %j again and again means what its beginning means',
    (part) => {
      const whole = part.repeat(200_000);
      const { text, ...meaning } = readQuery(`.${whole}.`);
      const { text: beginning, ...same } = readQuery(`.${whole}`.slice(0, 2000));
      expect(meaning).toEqual(same);
      expect(text).toHaveLength(whole.length + 2);
      expect(beginning.length).toBeLessThanOrEqual(2000);
    },
  );
});

describe('any text', () => {
  it('is read, without white space at its ends', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = readQuery(text);
        expect(query.text).toBe(text.trim());
        expect(new Set(query.words).size).toBe(query.words.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('means the same with white space around it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(readQuery(` \t${text} \n`)).toEqual(readQuery(text));
      }),
    );
  });

  it('that is a whole number of one sign is that code, however it is written', () => {
    const names = fc.constantFrom('', 'ret=', 'ret ', '"ret": ', 'errcode:', 'error code ');
    const minus = fc.constantFrom('-', '\u2212', '\uff0d', '\u2013');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), names, minus, (number, name, sign) => {
        expect(readQuery(`${name}${sign}${String(number)}`).code).toBe(String(-number));
        expect(readQuery(`${name}${String(number)}`).code).toBe(String(number));
      }),
    );
  });
});
