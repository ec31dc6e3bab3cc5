import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Table, TableEntry } from '#src/decoder/index.ts';
import { Random } from '#tests/random.ts';

/** A response of a server. */
interface Response {
  ret: number;
  msg: string;
  err_type: number;
}

/** How many of a hundred lines of a log hold a successful response, and how many an error. */
const [SUCCESSES, ERRORS] = [10, 10];

/** What programs write in front of a response. */
const ANNOUNCED = ['', 'rsp=', 'response: '];

/** What the rest of a log says: lines without a code, as the servers of a game write them. */
const NOISE: readonly ((random: Random) => string)[] = [
  (r) => `match ${r.hex(12)} started with ${r.upTo(10)} players on map_${r.upTo(40)}`,
  (r) =>
    `match ${r.hex(12)} ended after ${r.upTo(1800)} s, winner team ${r.pick(['red', 'blue'])}, ${r.upTo(90)} kills`,
  (r) => `heap ${r.upTo(4000)} MB of ${r.upTo(8000)} MB, gc ${r.upTo(90)}.${r.upTo(10)}ms`,
  (r) =>
    `GC (Allocation Failure) ${r.upTo(900_000)}K->${r.upTo(90_000)}K(${r.upTo(2_000_000)}K), 0.0${r.upTo(1000)} secs`,
  (r) =>
    `player ${r.upTo(1e8)} moved to (${r.upTo(900)}.${r.upTo(100)}, ${r.upTo(900)}.${r.upTo(100)}, -${r.upTo(50)}.5)`,
  (r) => `player ${r.upTo(1e8)} reached level ${r.upTo(120)}, exp=${r.upTo(1e6)} gold=${r.upTo(1e5)}`,
  (r) => `item ${r.upTo(1e5)} x${r.upTo(20)} bought for ${r.upTo(5000)} gold, balance ${r.upTo(1e6)}`,
  (r) => `request signed in ${r.upTo(90)} us, timestamp=${r.upTo(1e9)}`,
  (r) => `send request, body ${r.upTo(600)} bytes, trace_id=${r.hex(32)}`,
  (r) => `token cache hit ratio ${r.upTo(100)}.${r.upTo(10)}%, size ${r.upTo(1e5)}`,
  (r) => `retry queue depth=${r.upTo(500)} oldest=${r.upTo(60_000)}ms`,
  (r) => `SELECT * FROM t_player_${r.upTo(64)} WHERE uid=${r.upTo(1e8)} took ${r.upTo(300)} ms, rows=${r.upTo(100)}`,
  (r) => `redis HGETALL sess:${r.hex(16)} ${r.upTo(30)}.${r.upTo(10)}ms`,
  (r) => `kafka offset ${r.upTo(1e9)} committed, partition ${r.upTo(24)}, lag ${r.upTo(5000)}`,
  (r) => `GET /health HTTP/1.1" 200 ${r.upTo(4000)} "-" "curl/7.${r.upTo(90)}.0" ${r.upTo(30)}ms`,
  (r) => `session ${r.hex(16)} opened from 10.${r.upTo(255)}.${r.upTo(255)}.${r.upTo(255)}:${r.upTo(60_000)}`,
  (r) => `connection ${r.upTo(1e6)} closed by peer after ${r.upTo(9000)} s, ${r.upTo(1e6)} B in, ${r.upTo(1e6)} B out`,
  (r) => `config reloaded, version 3.${r.upTo(20)}.${r.upTo(100)}, sha ${r.hex(40)}`,
  (r) => `chat message delivered to ${r.upTo(50)} members of guild ${r.upTo(1e5)}`,
  (r) =>
    `{"event":"login","uid":${r.upTo(1e8)},"level":${r.upTo(120)},"device":"iPhone${r.upTo(16)},${r.upTo(5)}","cost":${r.upTo(900)}}`,
  (r) =>
    `{"event":"frame","room":"${r.hex(8)}","fps":[${r.upTo(60)},${r.upTo(60)},${r.upTo(60)}],"rtt":${r.upTo(300)}}`,
  (r) => `frame ${r.upTo(1e6)}: ${r.upTo(16)}.${r.upTo(1000)} ms, ${r.upTo(900)} entities, ${r.upTo(4000)} draw calls`,
  (r) => `worker pool active=${r.upTo(64)} idle=${r.upTo(64)} queued=${r.upTo(2000)} cpu=${r.upTo(100)}%`,
  (r) => `玩家 ${r.upTo(1e8)} 进入房间 ${r.upTo(1e5)}，耗时 ${r.upTo(900)} 毫秒`,
];

/** The first lines of a log. */
export function logLines(table: Table, length: number): string[] {
  const lines = eachLogLine(table);
  return Array.from({ length }, () => lines.next().value);
}

/**
 * The lines of a log without end, the same in every run. Each begins with time, thread, path and openid, and no two are the
 * same.
 * @param table the decoder's table: errors carry its codes with the texts that it knows
 */
export function* eachLogLine(table: Table): Generator<string, never> {
  const random = new Random(20260301);
  const errors = errorsOf(table);
  const successes = [{ ret: 0, msg: 'success', err_type: 0 }];
  for (let line = 0; ; line += 1) {
    const drawn = random.whole(100);
    const responses = drawn < SUCCESSES ? successes : drawn < SUCCESSES + ERRORS ? errors : null;
    const said = responses ? `${random.pick(ANNOUNCED)}${writeOne(responses, random)}` : random.pick(NOISE)(random);
    yield `${prefix(line, random)} ${said}`;
  }
}

/** The lines of a log of some size, many at a time. */
export function* logParts(table: Table, size: number): Generator<string> {
  let part = '';
  let length = 0;
  for (const line of eachLogLine(table)) {
    part += `${line}\n`;
    if (part.length < 1e6) continue;
    yield part;
    length += part.length;
    if (length >= size) return;
    part = '';
  }
}

/** Writes a log of some size into a file, without ever holding all of it. */
export function writeLog(path: string, table: Table, size: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  for (const part of logParts(table, size)) writeSync(file, part);
  closeSync(file);
}

/**
 * Responses as MSDK sends them, of which no two have the same message.
 * @param seed others give other responses
 */
export function jsonLines(table: Table, length: number, seed: number): string[] {
  const random = new Random(seed);
  const errors = errorsOf(table);
  return Array.from({ length }, () => writeOne(errors, random));
}

/** One of some responses; what tells its message from every other is a request id. */
function writeOne(responses: readonly Response[], random: Random): string {
  const { ret, msg, err_type } = random.pick(responses);
  return JSON.stringify({ ret, msg: `${msg} (rid ${random.hex(8)}-${random.hex(6)})`, err_type });
}

/** Every error that MSDK can report with a text that is known: the code itself, or inside the one that carries it. */
function errorsOf({ entries, actions }: Table): Response[] {
  return entries
    .filter(({ code }) => /^-?\d+$/.test(code) && code !== '0')
    .flatMap((entry) => {
      const outer = entries.find(({ carries }) => carries?.includes(entry.domain));
      const err_type = actions[entry.action]?.errTypes[0] ?? 5;
      return textsOf(entry).map((text) =>
        outer
          ? { ret: Number(outer.code), msg: `${entry.code},${text}`, err_type }
          : { ret: Number(entry.code), msg: text, err_type },
      );
    });
}

/** The texts that come with a code; where none is known, its title stands for one. */
function textsOf({ messages, title }: TableEntry): string[] {
  return messages.length > 0 ? [...messages] : [title.toLowerCase()];
}

/** What a log puts in front: time, level, thread, path of the API, openid. */
function prefix(line: number, random: Random): string {
  const time = new Date(Date.UTC(2026, 2, 1, 8) + line * 40 + random.whole(40)).toISOString();
  const level = random.pick(['INFO', 'WARN', 'DEBUG']);
  const path = random.pick(['/share/qq', '/auth/verify_login', '/profile/load', '/relation/qqfriends_detail']);
  const openid = random.pick([random.text(UPPER_HEX, 32), `o${random.text(LETTERS, 27)}`]);
  return `${time} ${level} [worker-${random.upTo(64)}] ${path} openid=${openid}`;
}

/** What openids of QQ and of WeChat are made of. */
const UPPER_HEX = '0123456789ABCDEF';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
