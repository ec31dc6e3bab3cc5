/** A time as a line tells it. */
export interface Told {
  /** As it is written. */
  text: string;
  /** Where it ends in the line. */
  end: number;
  /** The time on the clock, as milliseconds since 1970. A day or year that is not told is that of the time before. */
  wall: number;
  /** How far the clock is ahead of UTC, in minutes; null when that is not told. */
  zone: number | null;
  /** Whether it has no fraction of a second. */
  isCoarse: boolean;
  lacks: Lack;
}

/** What a time does not tell. */
export type Lack = 'nothing' | 'year' | 'day';

/** How far into a line its time is looked for where no key announces it, in characters. */
const REACH = 200;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const DAY = 86_400_000;

/** The time of a day: hour, minute, second, fraction. */
const CLOCK = '(\\d{2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?';
const ZONE = '(Z|[+-]\\d{2}:?\\d{2}(?!\\d)| UTC| [+-]0\\d:?[0-5]0(?!\\d)| \\+1[0-4]:?[0-5]0(?!\\d))?';
const START = '(?:^|[^\\d:.-])';

/** A way of telling the time. */
interface Form {
  pattern: RegExp;
  /** What the parts of a match tell: the day as milliseconds, the parts of the clock, the zone. */
  read: (parts: readonly string[], before: number) => { day: number; clock: readonly string[]; zone?: string };
  lacks: Lack;
}

const FORMS: readonly Form[] = [
  {
    // 2026-11-02T10:22:31.123Z, 2026/11/02 10:22:31, 2026-11-02 10:22:31,123 +0800
    pattern: new RegExp(`${START}((\\d{4})[-/.](\\d{2})[-/.](\\d{2})(?:T| +|_)${CLOCK}${ZONE})`),
    read: ([year, month, day, ...rest]) => ({
      day: Date.UTC(Number(year), Number(month) - 1, Number(day)),
      clock: rest,
      zone: rest[4] ?? '',
    }),
    lacks: 'nothing',
  },
  {
    // 02/Nov/2026:10:22:31 +0800
    pattern: new RegExp(`${START}((\\d{2})/([A-Z][a-z]{2})/(\\d{4})[: ]${CLOCK}( ?[+-]\\d{4}(?!\\d))?)`),
    read: ([day, month = '', year, ...rest]) => ({
      day: Date.UTC(Number(year), monthOf(month), Number(day)),
      clock: rest,
      zone: rest[4] ?? '',
    }),
    lacks: 'nothing',
  },
  {
    // 11-02 10:22:31.123
    pattern: new RegExp(`${START}((\\d{2})-(\\d{2}) ${CLOCK})`),
    read: ([month, day, ...clock], before) => ({
      day: Date.UTC(yearOf(before), Number(month) - 1, Number(day)),
      clock,
    }),
    lacks: 'year',
  },
  {
    // Nov  2 10:22:31
    pattern: new RegExp(`${START}(([A-Z][a-z]{2}) {1,2}(\\d{1,2}) ${CLOCK})`),
    read: ([month = '', day, ...clock], before) => ({
      day: Date.UTC(yearOf(before), monthOf(month), Number(day)),
      clock,
    }),
    lacks: 'year',
  },
  {
    // 1793605411, 1793605411123, "ts":1793605411.123
    pattern:
      /(?:^[[(]?|(?:\bts|time|timestamp|epoch|date)["']?[:=] ?["']?)((1\d{9})(\d{3}|\d{6}|\d{9})?(?:\.(\d{1,9}))?)(?![\w.-])/,
    read: ([seconds, more, fraction]) => ({
      day: Number(seconds) * 1000,
      clock: ['0', '0', '0', more ?? fraction ?? ''],
      zone: 'Z',
    }),
    lacks: 'nothing',
  },
  {
    // 10:22:31
    pattern: new RegExp(`${START}(${CLOCK}(?![:\\d]))`),
    read: (clock, before) => ({ day: before - (before % DAY), clock }),
    lacks: 'day',
  },
];

/** The key of a time, anywhere in a line: an object can have it at its end. */
const KEY = /["'](?:@?timestamp|time|ts|datetime|date)["']\s*:\s*["']?(?=\d)/i;

/**
 * The time that a line tells; null when it tells none.
 * @param before the time of a line in front, which has the day or the year that this one may lack
 */
export function timeIn(line: string, before: Told | null): Told | null {
  const found = firstIn(line.slice(0, REACH), before);
  if (found || line.length <= REACH) return found;
  const key = KEY.exec(line);
  if (!key) return null;
  const late = firstIn(line.slice(key.index, key.index + REACH), before);
  return late && late.end - late.text.length <= key[0].length ? { ...late, end: late.end + key.index } : null;
}

/** The time that a person writes, where the seconds may be left out: `20:03`, `2026-11-02 20:03`; null for what is none. */
export function timeGiven(text: string): Told | null {
  return timeIn(
    text.replace(/(^|[T ])(\d{1,2}:\d{2})$/, (_, start: string, time: string) => `${start}${time.padStart(5, '0')}:00`),
    null,
  );
}

/** The first time that a text tells. */
function firstIn(text: string, before: Told | null): Told | null {
  let first: { match: RegExpExecArray; form: Form } | null = null;
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, form };
    if (first?.match.index === 0) break;
  }
  if (!first) return null;
  const { match, form } = first;
  const [whole, written = '', ...parts] = match;
  const { day, clock, zone = '' } = form.read(parts, before?.wall ?? (form.lacks === 'year' ? Date.UTC(2000) : 0));
  const [hour, minute, second, fraction = ''] = clock;
  const wall =
    day +
    (Number(hour) * 60 + Number(minute)) * 60_000 +
    Number(second) * 1000 +
    (fraction === '' ? 0 : Math.floor(Number(`0.${fraction}`) * 1000));
  if (Number.isNaN(wall) || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  return {
    text: written,
    end: match.index + whole.length,
    wall,
    zone: zone === '' ? null : minutesOf(zone.trim()),
    isCoarse: fraction === '',
    lacks: before && before.lacks !== 'day' && form.lacks !== 'nothing' ? before.lacks : form.lacks,
  };
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** The number of a month, from 0; not a number where there is none of the name. */
function monthOf(name: string): number {
  const at = MONTHS.indexOf(name);
  return at % 3 === 0 ? at / 3 : NaN;
}

/** How far a zone is ahead of UTC, in minutes: `Z`, `+0800`, `-03:30`. */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -ahead : ahead;
}

/**
 * A time as it is told to people and programs: `2026-11-02T10:22:31.123`; without the year or day that no line tells.
 * @param zone how far its clock is ahead of UTC, in minutes; null when that is not known
 * @param length of the seconds and what is in front of them: 16 up to the minute
 */
export function written(wall: number, lacks: Lack, zone: number | null, length = 23): string {
  const from = lacks === 'nothing' ? 0 : lacks === 'year' ? 5 : 11;
  const sign = zone !== null && zone < 0 ? '-' : '+';
  const ahead = Math.abs(zone ?? 0);
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = zone === null ? '' : zone === 0 ? 'Z' : `${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return new Date(wall).toISOString().slice(from, length) + offset;
}
