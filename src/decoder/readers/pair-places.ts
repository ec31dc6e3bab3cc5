import { KEY_ALTERNATIVES, LABEL_ALTERNATIVES, labelKey, type Key } from '../keys.ts';
import { readOidbTexts, type OidbText } from '../oidb.ts';
import type { SourceText } from '../source-text.ts';

/** The place of a value: behind a known key with its separator, or an OIDB text, which needs no key. */
export interface Place {
  /** The key as the decoder names it. */
  key: Key;
  /** The key where it stands. */
  at: SourceText;
  /** Index of the key, of what opens in front of it, or of the OIDB text. */
  start: number;
  /** Index of the value. */
  from: number;
  /** Index behind an OIDB text; null for a key, whose value has to be looked for. */
  to: number | null;
  /** Whether the label is a vendor's own, e.g. `FooErrorCode`: it gives way to a plain one on its line. */
  vendor: boolean;
}

/** A name begins where no other one goes on; a Chinese label may follow anything. */
const FREE = `(?:(?<![\\w.$-])|(?=[^\\x00-\\x7f]))`;
const OPEN = `[\\["'“”‘’(:<]{0,3}`;
const CLOSE = `["'“”‘’\\])>]{0,3}`;
const SEPARATOR = `\\s*(?:=>|->|[:=\\uff1a])\\s*`;

/**
 * A key with what languages and logs put around it: `ret:`, `"msg" : `, `&error=`, `[errcode] =>`, `["errcode"]=>`,
 * `:errcode=>`, `<errcode>`, `('errcode', `.
 */
const KEY = new RegExp(
  `${FREE}${OPEN}(${KEY_ALTERNATIVES})(?:${CLOSE}${SEPARATOR}|(?<=<\\w+)>\\s*(?:<!\\[CDATA\\[)?|(?<=\\(["']\\w+)["'],\\s*)`,
  'gi',
);

/** A label with a number behind it and no separator: 返回码 103, `error code (-4048)`. */
const LABEL = new RegExp(`${FREE}(${LABEL_ALTERNATIVES})[\\s(\\uff08]+(?=[-\\u2212]?\\d)`, 'gi');

/** A name of a vendor that ends like a label: `FooErrorCode: 12`. */
const VENDOR = new RegExp(`(?<![\\w.$-])[a-z]\\w{0,40}?(error_?code|err_?code)["']?${SEPARATOR}`, 'gi');

/**
 * Every place of a value in a text, in order; places do not begin inside one another's keys.
 * @param source the text
 */
export function placesIn(source: SourceText): Place[] {
  const places = [
    ...keyed(source, KEY, false),
    ...keyed(source, LABEL, false),
    ...keyed(source, VENDOR, true),
    ...texts(source),
  ];
  places.sort((a, b) => a.start - b.start || b.from - a.from);
  let behind = -1;
  return places.filter(({ start, from, to }) => {
    if (to === null && start < behind) return false;
    behind = Math.max(behind, from);
    return true;
  });
}

/** The places that a pattern finds; its first group is the name of the key. */
function keyed(source: SourceText, pattern: RegExp, vendor: boolean): Place[] {
  return Array.from(source.text.matchAll(pattern), (match): Place | null => {
    const [whole, name = ''] = match;
    const key = labelKey(vendor ? 'errorcode' : name);
    const from = match.index + whole.indexOf(name);
    const at = source.slice(from, from + name.length);
    // With a capital it is prose: `Error: 7 DENIED`.
    if (key === undefined || (key === 'error' && name !== key)) return null;
    return { key, at, start: match.index, from: match.index + whole.length, to: null, vendor };
  }).filter((place) => place !== null);
}

/** OIDB texts, as the message that they are. */
function texts(source: SourceText): Place[] {
  return Array.from(readOidbTexts(source), ({ start, end }: OidbText): Place => {
    return { key: 'msg', at: source.slice(start, start + 4), start, from: start, to: end, vendor: false };
  });
}
