import { describe, expect, it } from 'vitest';
import { decode, type Result } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';

/** Responses of every known code, and of some that no table has. */
const RESPONSES = [
  ...TABLE.entries
    .filter(({ code }) => /^-?\d+$/.test(code))
    .map(({ domain, code, messages, title }) => {
      const outer = TABLE.entries.find(({ carries }) => carries?.includes(domain));
      const text = messages[0] ?? title;
      return outer && code !== '0'
        ? { ret: Number(outer.code), msg: `${code},${text}` }
        : { ret: Number(code), msg: text };
    }),
  ...[-4399, -4398, 60_123, 60_124].flatMap((code) => [
    { ret: code, msg: 'no such thing' },
    { ret: -10_000, msg: `${String(code)},no such thing` },
  ]),
];

/** Letters and digits that look random and are the same in every run. */
function idOf(seed: number, length: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return '0123456789abcdef'.charAt(state >>> 28);
  }).join('');
}

const LEVELS = ['INFO', 'WARN', 'ERROR'];
const PATHS = ['/share/qq', '/auth/verify_login', '/profile/load', '/v2/config'];

/** A line of a log of which no other has the same time, thread, ids and durations. */
function lineOf(said: string, at: number): string {
  const time = new Date(Date.UTC(2026, 10, 2, 8) + at * 37).toISOString();
  const front = `${time} ${LEVELS[at % 3] ?? ''} [worker-${String(at % 61)}] ${PATHS[at % 4] ?? ''}`;
  return `${front} openid=${idOf(at, 32)} ${said} ${String(at % 900)}ms`;
}

/** How often each chain of codes was found, and how sure. */
function countsOf(results: readonly Result[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { groups } of results)
    for (const { layers, count } of groups) {
      const chain = layers.map(({ id, found }) => id ?? `?${found}`).join(' > ');
      counts[chain] = (counts[chain] ?? 0) + count;
    }
  return counts;
}

describe('a log', () => {
  it('is counted as its lines are, though each shape is read once', () => {
    const lines = [0, 1, 2].flatMap((round) =>
      RESPONSES.map((response, place) => {
        const at = round * RESPONSES.length + place;
        return lineOf(`rsp=${JSON.stringify({ ...response, seq: idOf(at + 7, 8), err_type: at % 4 })}`, at);
      }),
    );
    const alone = countsOf(lines.map((line) => decode(line, TABLE)));
    expect(countsOf([decode(lines.join('\n'), TABLE)])).toEqual(alone);
  });

  it('has no responses in lines that speak of tokens, retries and numbers', () => {
    const said = ['token cache hit ratio 73%', 'retry queue depth=100014', 'item 40001 bought', 'error budget 99.9%'];
    const lines = Array.from({ length: 400 }, (_, at) => lineOf(said[at % said.length] ?? '', at));
    expect(decode(lines.join('\n'), TABLE).groups).toEqual([]);
  });

  it('tells line and time of the first and the last of a kind', () => {
    const noise = Array.from({ length: 200 }, (_, at) => lineOf('player moved', at));
    const response = (at: number) => lineOf('rsp={"ret":-10000,"msg":"-73,the user modify password wrong"}', at);
    const log = [...noise.slice(0, 50), response(500), ...noise.slice(50), response(501), response(502), 'end'].join(
      '\n',
    );
    const [group] = decode(log, TABLE).groups;
    expect(group).toMatchObject({
      count: 3,
      first: { line: 51, time: response(500).slice(0, 24) },
      last: { line: 203, time: response(502).slice(0, 24) },
    });
  });

  it('gives a line without a time none', () => {
    const log = `{"ret":-73}\n${lineOf('rsp={"ret":-22}', 1)}\n${'x'.repeat(7000)}`;
    const places = decode(log, TABLE).groups.map(({ first }) => [first.line, first.time?.slice(0, 10) ?? null]);
    expect(places.toSorted()).toEqual([
      [1, null],
      [2, '2026-11-02'],
    ]);
  });

  it('takes an interface from the lines in front of a response', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `step ${String(at)} of the round`);
    const log = [...lines, 'POST /share/qq', 'waiting', '{"ret":-10000,"msg":"103,x"}'].join('\n');
    expect(decode(log, TABLE).groups.map((group) => group.interface)).toEqual(['/share/qq']);
  });
});
