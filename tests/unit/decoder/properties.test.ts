import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type Result } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';
import { ids } from './told.ts';

/** Text of all that the decoder looks for, put together at random. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '\\',
        '\\"',
        '\\\\"',
        ',',
        '，',
        ':',
        '=',
        '&',
        '\n',
        ' ',
        '-',
        '−',
      ),
      fc.constantFrom('ret', 'msg', 'errcode', 'errmsg', 'error', 'err_type', 'platCode', 'flag', '__proto__', 'oidb'),
      fc.constantFrom(
        '"ret":',
        '"msg":"',
        'ret:',
        'msg:',
        'oidb decode0x73a failed, ret:',
        '0x',
        '\\u0022',
        '\\u00',
        '７',
      ),
      fc.integer({ min: -30_000, max: 110_000 }).map(String),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), hostile, fc.string({ unit: 'grapheme' }));

/** Answers as the servers send them. */
const text = fc.oneof(fc.constantFrom('', 'password', 'a "quote"', 'tab\there', '失败，再试'), fc.string());
const code = fc.constantFrom(...TABLE.entries.map((entry) => entry.code.replace(/~.*/, '')));
const answer = fc.oneof(
  fc.record({ ret: fc.integer({ min: -31_000, max: 1100 }), msg: text }),
  fc.record({ ret: fc.constantFrom(-10000, -20000), msg: fc.tuple(code, text).map((parts) => parts.join(',')) }),
  fc.record({ errcode: code, errmsg: text }),
  fc.record({ error: fc.integer({ min: 99_999, max: 100_050 }), error_description: text }),
  code.map((inner) => ({ ret: -103, msg: `oidb decode0x711 failed, ret:${inner}` })),
);

/** Every span of a result. */
function spansOf({ answers, leftover }: Result) {
  return [...answers.flatMap(({ layers }) => layers.map(({ span }) => span)), ...leftover];
}

describe('any input', () => {
  it('is answered, with each span inside of it', () => {
    fc.assert(
      fc.property(any, (input) => {
        const result = decode(input, TABLE);
        for (const [start, end] of spansOf(result)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
        expect(result.verdict === null).toBe(result.answers.length === 0);
        for (const { layers } of result.answers) expect(layers.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves parts over in order, none of them twice', () => {
    fc.assert(
      fc.property(any, (input) => {
        let end = 0;
        for (const [from, to] of decode(input, TABLE).leftover) {
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is answered the same again, and can be told as JSON', () => {
    fc.assert(
      fc.property(any, (input) => {
        const result = decode(input, TABLE);
        expect(decode(input, TABLE)).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an answer', () => {
  it('has layers at codes: what stands there is the code', () => {
    fc.assert(
      fc.property(answer, (object) => {
        const input = JSON.stringify(object);
        for (const { layers } of decode(input, TABLE).answers)
          for (const { span } of layers) expect(input.slice(...span)).toMatch(/^(?:-?\d+|0x[0-9a-f]+)$/);
      }),
    );
  });

  it('keeps its layers wherever it stands', () => {
    fc.assert(
      fc.property(answer, fc.string({ maxLength: 8 }), (object, key) => {
        const alone = JSON.stringify(object);
        const layers = ids(alone);
        fc.pre(!['msg', 'errmsg', 'error_description'].includes(key.toLowerCase()));
        expect(layers.length).toBeGreaterThan(0);
        expect(ids(JSON.stringify(object, null, 2))).toEqual(layers);
        expect(ids(JSON.stringify(alone))).toEqual(layers);
        expect(ids(JSON.stringify(JSON.stringify(alone)))).toEqual(layers);
        expect(ids(JSON.stringify([object]))).toEqual(layers);
        expect(ids(`{${JSON.stringify(key)}:${alone}}`)).toEqual(layers);
        expect(ids(JSON.stringify({ [`x${key}`]: alone }))).toEqual(layers);
        expect(ids(JSON.stringify([object, object]))).toEqual([...layers, ...layers]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('every entry', () => {
  const families = new Map(TABLE.domains.map(({ id, family }) => [id, family]));
  const first = (printed: string) => printed.replace(/~.*/, '');
  /** Whether an entry is among the candidates of a layer of the only answer. */
  const isCandidate = (id: string, input: string, layer = 0) =>
    decode(input, TABLE).answers[0]?.layers[layer]?.candidates.some((candidate) => candidate.id === id) === true;

  it('is a candidate for its bare code and for each other spelling', () => {
    const missing = TABLE.entries.flatMap(({ id, code: printed, forms }) =>
      [first(printed), printed, ...forms]
        .filter((spelling) => !isCandidate(id, spelling))
        .map((spelling) => [id, spelling]),
    );
    expect(missing).toEqual([]);
  });

  it('of QQ and WeChat is a candidate when it is passed through, in a domain of its platform', () => {
    const wrong = TABLE.entries.flatMap(({ id, domain, code: printed }) => {
      const family = families.get(domain) ?? '';
      const ret = { qq: -10000, wechat: -20000 }[family];
      if (ret === undefined) return [];
      const input = JSON.stringify({ ret, msg: `${first(printed)},x` });
      const { answers } = decode(input, TABLE);
      const layer = answers[0]?.layers[1];
      const right = answers.length === 1 && layer?.known === true && families.get(layer.domain ?? '') === family;
      return right && isCandidate(id, input, 1) ? [] : [[id, input]];
    });
    expect(wrong).toEqual([]);
  });
});
