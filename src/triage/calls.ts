import { TRACE } from '../decoder/index.ts';
import { RecentIds } from './recent-ids.ts';
import { timeIn, type Told } from './times.ts';

/** A response of a log, with what tells whether another line has told of the same call. */
export interface Logged {
  /** The same for equal responses. */
  key: string;
  /** The block that it stands in. */
  block: string;
  /** What is read of the block when that is an object; null when it is all of it. */
  object: string | null;
  /** The line on which it begins, and the first and the last line of its block. */
  line: number;
  firstLine: number;
  lastLine: number;
  /** Its time, or that of the entry that it belongs to; null when there is none. */
  time: Told | null;
  /** Whether its own line has no time. */
  isBelow: boolean;
  /** The lines in front of it, as far as they are at hand, the last one first. */
  above: () => Iterable<string>;
}

/** How far apart two lines are at most that tell of a call one after the other, in milliseconds. */
const AT_ONCE = 20;

/** How many responses in front of one can be the one that a trace of calls repeats. */
const MOST_RECENT = 64;

/** How many lines up a trace of calls is followed. */
const LONGEST_TRACE = 200;

/** What tells a request from all others, behind its name. */
const IDS =
  /(?:^|[^A-Za-z\d])((?:[xX][-_])?(?:[rR]id|RID|[sS]eq|SEQ|[rR]eq|REQ|[tT]race|TRACE|[cC]all|[cC]orrelation)(?:[-_]?(?:no|No|num|uence|uest|UEST))?(?:[-_ ]?(?:[iI]d|ID))?)["'\\]{0,4}(?:\s*[:=]\s*|\s)["'\\]{0,4}([\w-]*\d[\w-]*)/g;

/** The names of ids that are of a request: not those of a `call`, a `trace` or a `req` without `id`. */
const NAMES = /^(?:rid|seq|seqid|seqno|seqnum|sequence|.*(?:req|request|trace|call|correlation)id)$/;

/** An id of a player, a thread, a pod: a run of letters and digits with a digit in it. */
const LONG = /[A-Za-z0-9_-]{8,}/g;

/** What a line of a trace of calls has that is told again: its cause, or the name of an exception. */
const OPENING = /Caused by|Suppressed|Wrapped by|\[previous exception\]|(?:Exception|Error|Failure)\b ?:/;

/** A line of a trace of calls. */
const GOES_ON =
  /^\s*(?:$|at \S|\.{3} \d|Caused by|Suppressed|Wrapped by|Traceback|File "|During handling|#\d+ |\[stacktrace\]|\[previous)/;

/** An exception on a line of its own: above the calls that led to it in Java, below them in Python. */
const EXCEPTION = /^\s*[A-Za-z_$][\w$]*(?:[.\\][\w$]+)+(?:Exception|Error|Failure|Failed)\b/;

/** Tells responses that a log has told before: of a request that is logged twice, or of an exception with its causes. */
export class Calls {
  private readonly byId = new RecentIds();
  private readonly recent: { key: string; line: number }[] = [];
  private last: Logged | null = null;

  /**
   * Whether a response was counted before.
   *
   * - With the id of a request (`rid`, `seq`, a request or trace id): when an equal response had the same one within ten
   *   seconds, or within 2,000 lines where no times are.
   * - In a trace of calls: when the same entry of the log has an equal response.
   * - Otherwise: when the line directly in front holds an equal response whose object is the same, at the same time (within
   *   20 ms; within the same second where the log has no fractions), and no id in the two lines differs.
   */
  isTold(logged: Logged): boolean {
    const ids = idsOf(logged);
    const numbers = ids.map((id) => numberOf(`${logged.key} ${id}`));
    const isKnown = numbers.some((id) => this.byId.hasSoon(id, logged));
    const trace = this.traceOf(logged);
    const isTold =
      isKnown ||
      (trace !== null &&
        this.recent.some(
          ({ key, line }) => key === logged.key && line < logged.firstLine && line >= trace.from && trace.has(line),
        )) ||
      this.isBeside(logged, ids, trace?.from ?? logged.line);
    this.last = logged;
    if (!isTold) {
      for (const id of numbers) this.byId.keep(id, logged.time?.wall ?? NaN, logged.line);
      this.recent.push({ key: logged.key, line: logged.line });
      if (this.recent.length > MOST_RECENT) this.recent.shift();
    }
    return isTold;
  }

  /** Forgets all: what comes is another log. */
  forget(): void {
    this.byId.clear();
    this.recent.length = 0;
    this.last = null;
  }

  /**
   * Whether the line in front of a response, or of the trace that it stands in, holds the same.
   * @param start the first line of the trace
   */
  private isBeside(logged: Logged, ids: readonly string[], start: number): boolean {
    const { last } = this;
    if (last?.key !== logged.key || start !== last.lastLine + 1) return false;
    if (last.object !== null && logged.object !== null && last.object !== logged.object) return false;
    const [one, other] = [last.time, logged.time];
    const own = idsOf(last);
    if (ids.length > 0 && own.length > 0 && !ids.some((id) => own.includes(id))) return false;
    if (!areOfOne(longIdsOf(last), longIdsOf(logged))) return false;
    if (!one || !other) return ids.length > 0 || longIdsOf(logged).size > 0;
    return areAtOnce(one, other);
  }

  /** The lines of the trace of calls that a response stands in, with the line that begins it; null when it is in none. */
  private traceOf(logged: Logged): { from: number; has: (line: number) => boolean } | null {
    const { key, block, line, isBelow, above } = logged;
    if (!this.recent.some((known) => known.key === key && line - known.line <= LONGEST_TRACE)) return null;
    const [first = ''] = block.split('\n', 1);
    const opening = OPENING.exec(first);
    if (!opening && !isBelow) return null;
    // The name of an exception begins in front of its last word.
    const front = opening ? first.slice(0, opening.index).replace(/[\w$.\\]*$/, '') : '';
    return front.trim() === '' ? traceBelow(line, first, above) : traceBehind(logged, front);
  }
}

/** A trace that begins on a line with a time, and has none itself; null when the lines between are no trace. */
function traceBelow(line: number, first: string, above: Logged['above']): ReturnType<Calls['traceOf']> {
  let from = line;
  const lines = [first];
  for (const each of above()) {
    from -= 1;
    if (line - from > LONGEST_TRACE || hasTime(each)) break;
    lines.push(each);
  }
  return TRACE.test(lines.reverse().join('\n')) ? { from, has: () => true } : null;
}

/** A trace of which each line has the same in front: a process, a thread, a pod. */
function traceBehind({ line, time, above }: Logged, front: string): ReturnType<Calls['traceOf']> {
  const own = prefixOf(front);
  const ownTime = timeIn(front, time);
  const of = new Set<number>();
  let from = line;
  let at = line;
  let below = '';
  let isBegun = false;
  for (const each of above()) {
    at -= 1;
    if (line - at > LONGEST_TRACE) break;
    if (prefixOf(each.slice(0, front.length)) !== own) continue;
    const said = each.slice(front.length);
    const isException = EXCEPTION.test(said);
    const goesOn = isException || GOES_ON.test(said);
    // Above its calls an exception begins a trace; what stands above it is its message, or another trace.
    if (isBegun && goesOn) break;
    const told = goesOn ? null : timeIn(each, time);
    if (told && ownTime && !areAtOnce(told, ownTime)) break;
    of.add(at);
    from = at;
    if (!goesOn) break;
    isBegun = isException && /^\s*at /.test(below);
    below = said;
  }
  return { from, has: (known) => of.has(known) };
}

/** Whether two times are of lines that were written one after the other. */
function areAtOnce(one: Told, other: Told): boolean {
  const apart = Math.abs(other.wall - one.wall);
  return one.isCoarse || other.isCoarse ? apart < 1000 : apart <= AT_ONCE;
}

/** A number for a text, which two texts share once in some billion: a text itself would hold on to the log that it is of. */
function numberOf(text: string): number {
  let low = 0;
  let high = 0;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = (Math.imul(high, 31) + low) | 0;
  }
  return (low >>> 0) * 2 ** 21 + (high & 0x1f_ffff);
}

/** The ids of requests that a block has, each with its name. */
function idsOf({ block }: Logged): string[] {
  const ids: string[] = [];
  for (const [, name = '', id = ''] of block.matchAll(IDS)) {
    const plain = name.toLowerCase().replace(/^x[-_]|[-_ ]/g, '');
    if (NAMES.test(plain)) ids.push(`${plain} ${id}`);
  }
  return ids;
}

/** The long ids of a line, outside of its time and of its object. */
function longIdsOf({ block, object, time }: Logged): Set<string> {
  const outside = block.replace(object ?? '', ' ');
  const plain = time ? outside.replace(time.text, ' ') : outside;
  return new Set((plain.match(LONG) ?? []).filter((id) => /\d/.test(id) && !/^\d{4}-\d\d-\d\d/.test(id)));
}

/** Whether none of two sets has what is missing in the other, so that both can be of one call. */
function areOfOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((id) => other.has(id)) || [...other].every((id) => one.has(id));
}

/** What stands in front on each line of a trace, without its time. */
function prefixOf(front: string): string {
  return front.replace(/[\d:.,TZ+-]*\d{2}:\d{2}:\d{2}[\d:.,TZ+-]*/g, '').trim();
}

function hasTime(line: string): boolean {
  return /\d{2}:\d{2}:\d{2}|^[[(]?1\d{9}|["'](?:ts|time)["']:/.test(line.slice(0, 60));
}
