import type { Table, TableEntry } from '#src/decoder/index.ts';

/** An answer of a server, before it is written into a log. */
interface Answer {
  ret: number;
  msg: string;
  err_type: number;
  /** Differs from answer to answer, so no two lines are the same. */
  seq: string;
}

/** The shapes of a log of a game's servers, with how many of a hundred lines have each. */
export const SHAPES = {
  /** An answer and nothing else, as MSDK sends it. */
  json: { share: 40, write: (answer: Answer) => JSON.stringify(answer) },
  /** The same behind time, level, thread and request. */
  prefixed: { share: 25, write: (answer: Answer, random: Random) => `${prefix(random)} ${JSON.stringify(answer)}` },
  /** Keys with values, as programs log them. */
  pairs: {
    share: 10,
    write: ({ ret, msg, seq }: Answer, random: Random) =>
      `${time(random)} WARN call failed ret=${String(ret)} msg="${msg}" seq=${seq}`,
  },
  /** The text alone. */
  text: { share: 5, write: ({ msg }: Answer) => msg },
  /** The answer as a string in JSON of the log. */
  escaped: {
    share: 10,
    write: (answer: Answer, random: Random) =>
      JSON.stringify({ ts: time(random), level: 'error', body: JSON.stringify(answer) }),
  },
  /** Lines without any code of ours. */
  noise: {
    share: 10,
    write: ({ seq }: Answer, random: Random) =>
      random.pick([
        `${prefix(random)} 200 OK ${seq} ${String(random.whole(4000))} bytes in ${String(random.whole(900))} ms`,
        `${time(random)} INFO match ${seq} started with ${String(2 + random.whole(8))} players on map ${random.hex(4)}`,
        `${time(random)} DEBUG ${seq} heap ${String(random.whole(4000))} MB, gc ${String(random.whole(90))}.${String(random.whole(10))} ms`,
      ]),
  },
} as const satisfies Record<string, { share: number; write: (answer: Answer, random: Random) => string }>;

/** How many of a hundred answers report success. */
const SUCCESSES = 30;

/**
 * The lines of a log, the same in every run. No line stands twice, and no message: a decoder that remembers gains nothing.
 * @param table the decoder's table: answers carry its codes with the texts that it knows
 * @throws Error when two lines are the same
 */
export function logLines(table: Table, length: number): string[] {
  const random = new Random(20260301);
  const answers = answersOf(table);
  const shapes = (Object.keys(SHAPES) as (keyof typeof SHAPES)[]).flatMap((shape) =>
    Array<keyof typeof SHAPES>(SHAPES[shape].share).fill(shape),
  );
  const lines = Array.from({ length }, (_, line) => {
    const drawn = random.whole(100) < SUCCESSES ? { ret: 0, msg: 'success', err_type: 0 } : random.pick(answers);
    const seq = `${String(1_760_000_000 + line)}-${random.hex(8)}`;
    return SHAPES[random.pick(shapes)].write({ ...drawn, msg: `${drawn.msg} rid ${seq}`, seq }, random);
  });
  if (new Set(lines).size < length) throw new Error('The log of the bench repeats lines: the figures would flatter.');
  return lines;
}

/** Every answer that MSDK can give with a text that is known: the code itself, or inside of the one that carries it. */
function answersOf({ entries, actions }: Table): Omit<Answer, 'seq'>[] {
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

/** The texts with which a code comes; where none is known, its title stands for one. */
function textsOf({ messages, title }: TableEntry): string[] {
  return messages.length > 0 ? [...messages] : [title.toLowerCase()];
}

/** What a log puts in front of an answer. */
function prefix(random: Random): string {
  const path = random.pick(['/share/qq', '/auth/verify_login', '/profile/load', '/relation/qqfriends_detail']);
  return `${time(random)} INFO [worker-${String(random.whole(32))}] POST ${path} openid=${random.hex(16).toUpperCase()} ${String(random.whole(900))}ms`;
}

/** A time of one day. */
function time(random: Random): string {
  return new Date(Date.UTC(2026, 2, 1) + random.whole(86_400_000)).toISOString();
}

/** Numbers that look random and are the same in every run. */
class Random {
  #state: number;

  /** @param seed where the numbers begin */
  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * A whole number.
   * @param below the first that is too large
   */
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  /**
   * One of some.
   * @param all at least one
   */
  pick<T>(all: readonly [T, ...T[]] | readonly T[]): T {
    return all[this.whole(all.length)] as T;
  }

  /**
   * Hexadecimal digits.
   * @param length how many
   */
  hex(length: number): string {
    return Array.from({ length }, () => this.whole(16).toString(16)).join('');
  }
}
