import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesIn, otherProductIn } from '#src/decoder/products.ts';
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

/** Responses as the servers send them. */
const text = fc.oneof(fc.constantFrom('', 'password', 'a "quote"', 'tab\there', '失败，再试'), fc.string());
const code = fc.constantFrom(...TABLE.entries.map((entry) => entry.code.replace(/~.*/, '')));
const response = fc.oneof(
  fc.record({ ret: fc.integer({ min: -31_000, max: 1100 }), msg: text }),
  fc.record({ ret: fc.constantFrom(-10000, -20000), msg: fc.tuple(code, text).map((parts) => parts.join(',')) }),
  fc.record({ errcode: code, errmsg: text }),
  fc.record({ error: fc.integer({ min: 99_999, max: 100_050 }), error_description: text }),
  code.map((inner) => ({ ret: -103, msg: `oidb decode0x711 failed, ret:${inner}` })),
);

/** Every span of a result. */
function spansOf({ groups, leftover }: Result) {
  return [...groups.flatMap(({ layers }) => layers.map(({ span }) => span)), ...leftover];
}

describe('any input', () => {
  it('has a result, with each span inside of it', () => {
    fc.assert(
      fc.property(any, (input) => {
        const result = decode(input, TABLE);
        for (const [start, end] of spansOf(result)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
        expect(result.verdict === null).toBe(result.groups.length === 0);
        for (const { layers } of result.groups) expect(layers.length).toBeGreaterThan(0);
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

  it('has the same result again, and can be told as JSON', () => {
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

describe('a response', () => {
  it('has layers at codes: what stands there is the code', () => {
    fc.assert(
      fc.property(response, (object) => {
        const input = JSON.stringify(object);
        for (const { layers } of decode(input, TABLE).groups)
          for (const { span } of layers) expect(input.slice(...span)).toMatch(/^(?:-?\d+|0x[0-9a-f]+)$/);
      }),
    );
  });

  it('keeps its layers wherever it stands', () => {
    fc.assert(
      fc.property(response, fc.string({ maxLength: 8 }), (object, key) => {
        const alone = JSON.stringify(object);
        const layers = ids(alone);
        fc.pre(!['msg', 'errmsg', 'error_description'].includes(key.toLowerCase()));
        // A name is evidence.
        fc.pre(familiesIn(key).size === 0 && otherProductIn(key) === null);
        expect(layers.length).toBeGreaterThan(0);
        expect(ids(JSON.stringify(object, null, 2))).toEqual(layers);
        expect(ids(JSON.stringify(alone))).toEqual(layers);
        expect(ids(JSON.stringify(JSON.stringify(alone)))).toEqual(layers);
        expect(ids(JSON.stringify([object]))).toEqual(layers);
        expect(ids(`{${JSON.stringify(key)}:${alone}}`)).toEqual(layers);
        expect(ids(JSON.stringify({ [`x${key}`]: alone }))).toEqual(layers);
        expect(ids(JSON.stringify([object, object]))).toEqual(layers);
      }),
      { numRuns: 300 },
    );
  });
});

/** A response as its keys with their values, of each kind that the decoder knows, with keys of no meaning for it. */
type Fields = readonly (readonly [key: string, value: string | number])[];

const number = fc.oneof(code, fc.integer({ min: -31_000, max: 110_000 }).map(String)).map(plainNumber);
const said = fc.oneof(
  fc.constantFrom('', 'ok', 'password', 'system busy', '失败，再试'),
  fc.constantFrom(...TABLE.entries.flatMap(({ messages }) => messages)),
  // A backslash at the end of a text escapes the quote behind it for the decoder.
  fc.string({ maxLength: 10 }).map((each) => each.replaceAll('\\', '')),
);
const carried = fc.oneof(
  said,
  fc.tuple(number, said).map((parts) => parts.join(',')),
  number.map((inner) => `oidb decode0x711 failed, ret:${String(inner)}`),
  fc.tuple(number, said).map(([errcode, errmsg]) => JSON.stringify({ errcode, errmsg })),
);
const field = (key: string, value: fc.Arbitrary<string | number>) => value.map((each) => [key, each] as const);
const passed = fc.oneof(number, fc.constantFrom(-10000, -20000, -103));
const core: fc.Arbitrary<Fields> = fc.oneof(
  fc.tuple(field('ret', passed), field('msg', carried)),
  fc.tuple(field('errcode', number), field('errmsg', said)),
  fc.tuple(field('error', number), field('error_description', said)),
  fc.tuple(field('ret', number), field('msg', said), field('thirdCode', number), field('thirdMsg', said)),
  fc.tuple(field('ret', passed), field('msg', said), field('platCode', number)),
  fc.tuple(field('code', number), field('message', said)),
  fc.tuple(field('ret', number)),
);
const besides: fc.Arbitrary<Fields> = fc.uniqueArray(
  fc.oneof(
    field('err_type', fc.integer({ min: 0, max: 5 })),
    field('is_lost', fc.constantFrom(0, 1)),
    field('openid', fc.constant('oABC123def')),
    field('nickName', fc.constantFrom('bob', '小明')),
  ),
  { selector: ([key]) => key, maxLength: 3 },
);
const fields: fc.Arbitrary<Fields> = fc.tuple(core, besides).map((parts) => parts.flat());

/** A code as JSON has it: a number where it is one. */
function plainNumber(printed: string): string | number {
  return /^-?\d+$/.test(printed) ? Number(printed) : printed;
}

const json = (written: Fields) => JSON.stringify(Object.fromEntries(written));

/** The layers of an input with how sure they are. */
const sureness = (input: string) =>
  decode(input, TABLE).groups.map(({ layers, confidence }) => [
    ...layers.map(({ id, found }) => id ?? `?${found}`),
    confidence,
  ]);

/** How sure an input is, from nothing at all to certain. */
const rankOf = (input: string) =>
  [undefined, 'ambiguous', 'likely', 'certain'].indexOf(decode(input, TABLE).verdict?.confidence);

describe('what does not matter', () => {
  const runs = { numRuns: 500 };

  it('the order of keys changes nothing', () => {
    const shuffled = fields.chain((each) =>
      fc.tuple(fc.constant(each), fc.shuffledSubarray([...each], { minLength: each.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        // What is as frequent is told in the order of the input.
        const told = (each: Fields) => sureness(json(each)).sort();
        expect([json(other), told(other)]).toEqual([json(other), told(one)]);
      }),
      runs,
    );
  });

  it('a key of no meaning makes nothing surer', () => {
    const key = fc.constantFrom(
      'uid',
      'scene',
      'zone',
      'area',
      'seq',
      'x',
      'tag',
      'sub_type',
      'trace',
      'version',
      'amount',
    );
    const value = fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('abc', 'hello', ''));
    fc.assert(
      fc.property(fields, key, value, fc.boolean(), (each, name, anything, isFirst) => {
        const more: Fields = isFirst ? [[name, anything], ...each] : [...each, [name, anything]];
        expect([json(more), rankOf(json(more)) <= rankOf(json(each))]).toEqual([json(more), true]);
      }),
      runs,
    );
  });

  it('a line of prose makes nothing surer', () => {
    const line = fc.constantFrom(
      'the player cannot sign in',
      'Hello,',
      'see below',
      '用户说看不到',
      'it began after the update',
    );
    fc.assert(
      fc.property(fields, line, fc.boolean(), (each, prose, isFirst) => {
        const input = (isFirst ? [prose, json(each)] : [json(each), prose]).join('\n');
        expect([input, rankOf(input) <= rankOf(json(each))]).toEqual([input, true]);
      }),
      runs,
    );
  });

  it('what comes again is counted again, and nothing else', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 2, max: 5 }), (each, times) => {
        const once = decode(json(each), TABLE).groups;
        // A text or tokens by themselves are what the whole input is.
        fc.pre(once.every(({ layers: [outer] }) => outer?.rule !== 'known-text' && outer?.rule !== 'tokens'));
        const input = Array.from({ length: times }, () => json(each)).join('\n');
        const { groups } = decode(input, TABLE);
        expect([input, sureness(input)]).toEqual([input, sureness(json(each))]);
        expect(groups.map(({ count, last }) => [count, last.line])).toEqual(
          once.map(({ count }) => [count * times, times]),
        );
      }),
      runs,
    );
  });

  it('a response inside of a value keeps its codes', () => {
    fc.assert(
      fc.property(fields, (each) => {
        const response = json(each);
        const layers = ids(response);
        expect([response, ids(JSON.stringify({ data: response }))]).toEqual([response, layers]);
        expect([response, ids(`{"data":${response}}`)]).toEqual([response, layers]);
        expect([response, ids(`resp=${encodeURIComponent(response.toWellFormed())}`)]).toEqual([response, layers]);
      }),
      runs,
    );
  });
});

describe('every entry', () => {
  const families = new Map(TABLE.domains.map(({ id, family }) => [id, family]));
  const first = (printed: string) => printed.replace(/~.*/, '');
  /** Whether an entry is among the candidates of a layer of the only response. */
  const isCandidate = (id: string, input: string, layer = 0) =>
    decode(input, TABLE).groups[0]?.layers[layer]?.candidates.some((candidate) => candidate.id === id) === true;

  it('is a candidate for its bare code and for each other spelling', () => {
    const missing = TABLE.entries.flatMap(({ id, code: printed, forms }) =>
      [first(printed), printed, ...forms]
        .filter((spelling) => !isCandidate(id, spelling))
        .map((spelling) => [id, spelling]),
    );
    expect(missing).toEqual([]);
  });

  it('of a table that is passed through is a candidate then, in a table that is carried so', () => {
    const wrong = TABLE.entries.flatMap(({ id, domain, code: printed }) => {
      // OIDB speaks in texts of its own.
      const carrier = TABLE.entries.find(({ carries }) => carries?.includes(domain));
      if (!carrier || families.get(domain) === 'oidb') return [];
      const input = JSON.stringify({ ret: Number(carrier.code), msg: `${first(printed)},x` });
      const { groups: responses } = decode(input, TABLE);
      const layer = responses[0]?.layers[1];
      const right = responses.length === 1 && layer?.known === true && carrier.carries?.includes(layer.domain ?? '');
      return right && isCandidate(id, input, 1) ? [] : [[id, input]];
    });
    expect(wrong).toEqual([]);
  });
});
