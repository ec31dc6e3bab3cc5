import {
  ERROR_ALTERNATIVES,
  type Key,
  KEY_ALTERNATIVES,
  WHOLE_WORD,
  LABEL_ALTERNATIVES,
  labelKey,
  WEAK_ALTERNATIVES,
} from '../keys.ts';
import { matchesWhere, type PlacedMatch } from '../matches.ts';
import { readOidbTexts } from '../oidb.ts';
import type { SourceText } from '../source-text.ts';
import { entriesOf, type TableIndex } from '../table.ts';
import { plainCode } from '../typed-code.ts';

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
  /** Whether the label is a vendor's own or says little, e.g. `FooErrorCode`, `code`: it gives way to a plain one on its line. */
  vendor: boolean;
}

const OPEN = `[\\["'“”‘’„«\`(:<【「*]{0,3}`;
const CLOSE = `["'“”‘’„»\`\\])>】」*]{0,4}`;
const SEPARATOR = `\\s*(?:=>|->|[:=\\uff1a是为為]|\\|(?=[ \\t]*[^\\s|]))\\s*`;

/**
 * A key with what languages and logs put around it: `ret:`, `"msg" : `, `&error=`, `[errcode] =>`, `["errcode"]=>`,
 * `:errcode=>`, `<errcode>`, `('errcode', `, `{<<"errcode">>,`, `| errcode | 4`, `errcode(4`. What closes without a
 * separator is a group of its own.
 */
const KEY = new RegExp(
  `${OPEN}(${KEY_ALTERNATIVES})(?:${CLOSE}${SEPARATOR}|(>)\\s*(?:<!\\[CDATA\\[)?|(["'],)\\s*|(">>,)\\s*|([(\\[<])(?=["']?[-\\u2212]?\\d))`,
  'gi',
);

/** What has to open a key for each of the groups by which one can close; the last are calls of a few names. */
const OPENINGS: readonly RegExp[] = [/<$/, /\(["']$/, /\{<<"$/];
const CALLED = /(?:ret|msg|errcode|errmsg)$/i;

/** What may stand between a label and its number when there is no separator. */
const GAP = `(\\s*[是为為]\\s*|\\s+(?:is|was|of)\\s+|[\\s(\\uff08]+|)`;

/** Labels that need no gap: 错误码103, `errcode40029`. */
const NEEDS_NO_GAP = /(?:[^\x00-\x7f]|errcode)$/i;

/** A label with a number behind it and no separator: 返回码 103, `error code (-4048)`, `errcode 40029`. */
const LABEL = new RegExp(
  `(?:(${LABEL_ALTERNATIVES}|errcode)${GAP}(?=[-\\u2212]?\\d)(?!\\d+\\s?[行个個次条條元页頁位种項项])|(ret)${GAP}(?=[-\\u2212]\\d|\\d{3})|(msg)[ \\t]+(?=["'“]?[-\\u2212]?\\d{1,7}[,\\uff0c]))`,
  'gi',
);

/** A name of a vendor that ends like a label: `FooErrorCode: 12`. */
const VENDOR = new RegExp(`[a-z]\\w{0,40}?(error_?code|err_?code)["']?${SEPARATOR}`, 'gi');

/** A word that says little, as people write it, not as data has it: `code=40163`, 报错40029. */
const WEAK = new RegExp(
  `(${WEAK_ALTERNATIVES})(?:${GAP}|\\s*[:=\\uff1a]\\s*)(?=([-\\u2212]\\d{2,10}|\\d{5,10})(?![\\w.:%-]))`,
  'gi',
);

/** An error with a number below zero, as a player reports it: `error -1`, `login error -3011`. */
const BELOW_ZERO = new RegExp(`(${ERROR_ALTERNATIVES})${GAP}(?=([-\\u2212]\\d{1,10})(?![\\w.:%-]))`, 'gi');

/** A name begins where no other one goes on, a written `\n` ends one; a Chinese label may follow anything. */
function beginsName({ match, before }: PlacedMatch): boolean {
  return !/[\w.$-]$|(?:^|[^/])\/$/.test(before) || /\\[nrt]$/.test(before) || isChinese(match);
}

/** Whether a key stands free and is closed as it was opened. */
function isKey(placed: PlacedMatch): boolean {
  const [whole = '', name = '', ...closings]: readonly (string | undefined)[] = placed.match;
  if (!beginsName(placed) || !isWholeWord(placed, name)) return false;
  const opened = placed.before + whole.slice(0, whole.indexOf(name));
  const closing = closings.findIndex((group) => group !== undefined);
  if (closing < 0) return true;
  const opening = OPENINGS[closing];
  return opening ? opening.test(opened) && /^\w+$/.test(name) : CALLED.test(name);
}

/** Whether a label stands free, with the gap that it needs. */
function isLabel(placed: PlacedMatch): boolean {
  const [, label, gap, ret, retGap] = placed.match;
  const name = label ?? ret;
  const hasGap = (gap ?? retGap) !== '' || (name !== undefined && NEEDS_NO_GAP.test(name));
  return hasGap && beginsName(placed) && isWholeWord(placed, label ?? '');
}

/** Whether a vendor's name begins here. */
function isVendor({ before }: PlacedMatch): boolean {
  return !/[\w.$-]$/.test(before);
}

/** Whether a word that says little is written by a person, with the gap that it needs. */
function isProse(placed: PlacedMatch): boolean {
  return !/[a-z] $|[{,]\s{0,8}$/i.test(placed.before) ? isReport(placed) : isChinese(placed.match) && hasGap(placed);
}

/** Whether a word for an error stands free, with the gap that it needs. */
function isReport(placed: PlacedMatch): boolean {
  return (!/[\w.$/"'“`[<?&-]$/.test(placed.before) || isChinese(placed.match)) && hasGap(placed);
}

/** Whether a word is parted from its number, or needs not be. */
function hasGap({ match: [, word = '', gap] }: PlacedMatch): boolean {
  return gap !== '' || NEEDS_NO_GAP.test(word);
}

/** Whether a name that other words end with is none of their ends. */
function isWholeWord({ match: [whole], before }: PlacedMatch, name: string): boolean {
  return name !== WHOLE_WORD || !/[\u4e00-\u9fff]$/.test(before + whole.slice(0, whole.indexOf(name)));
}

/** Whether a match begins with a character of no Latin script. */
function isChinese({ 0: whole }: RegExpExecArray): boolean {
  return /^[^\x00-\x7f]/.test(whole);
}

/** What stands in front of the codes of systems that are none of ours: `HTTP error code: 403`, `exit code`. */
const FOREIGN =
  /(?:https?|curl|exit(?:ed)?|grpc|errno|\w*sql|socket|ssl|tls|dns|net::\w*|nsurl\w*|npm|gradle|zip|post(?:al)?|area|country|process|windows|win32|system|signal|verification|invitation)(?:\s(?:returned|finished|exited|failed|with|an?)){0,3}[\s:_-]{0,2}$/i;

/** How far in front of a label a foreign word is looked for, in characters. */
const BEFORE_KEY = 40;

/** How many places are kept that are no longer asked for. */
const KEPT = 1000;

/** The places of values in a text, in order, each looked for when it is asked for; none begins inside another one's key. */
export class Places {
  private found: Place[] = [];
  private gone = 0;
  private readonly ahead: Iterator<Place, void>;

  /**
   */
  constructor(source: SourceText, index: TableIndex) {
    this.ahead = placesIn(source, index);
  }

  /**
   * A place.
   * @param position from 0; one behind those that were asked for before, at most
   * @returns undefined behind the last
   */
  at(position: number): Place | undefined {
    if (position - this.gone >= this.found.length) {
      const next = this.ahead.next().value;
      if (next) this.found.push(next);
    }
    return this.found[position - this.gone];
  }

  /**
   * Gives the places in front of one up: millions can be in a text.
   * @param position the first that is still asked for
   */
  forget(position: number): void {
    if (position - this.gone < KEPT) return;
    this.found = this.found.slice(position - this.gone);
    this.gone = position;
  }
}

/** Every place of a value in a text, in order. */
function* placesIn(source: SourceText, index: TableIndex): Generator<Place, void> {
  const kinds = [
    matches(source, index, matchesWhere(source.text, KEY, isKey), false),
    matches(source, index, matchesWhere(source.text, LABEL, isLabel), false),
    matches(source, index, matchesWhere(source.text, VENDOR, isVendor), true),
    weak(source, index, matchesWhere(source.text, WEAK, isProse)),
    weak(source, index, matchesWhere(source.text, BELOW_ZERO, isReport)),
    texts(source),
  ];
  const heads = kinds.map((kind) => kind.next().value);
  let behind = -1;
  for (;;) {
    let first = -1;
    for (const [kind, head] of heads.entries()) {
      const best = heads[first];
      if (head && (!best || head.start < best.start || (head.start === best.start && head.from > best.from)))
        first = kind;
    }
    const place = heads[first];
    if (!place) return;
    heads[first] = kinds[first]?.next().value;
    if (place.to === null && place.start < behind) continue;
    behind = Math.max(behind, place.from);
    yield place;
  }
}

/** The places that a pattern finds; its first group that matched is the name of the key. */
function* matches(
  source: SourceText,
  index: TableIndex,
  found: Iterable<RegExpExecArray>,
  vendor: boolean,
): Generator<Place, void> {
  for (const match of found) {
    const [whole] = match;
    const groups: readonly (string | undefined)[] = match.slice(1);
    const name = groups.find((group) => group !== undefined) ?? '';
    const behind = match.index + whole.length;
    let key = labelKey(vendor ? 'errorcode' : name);
    // With a capital it is prose: `Error: 7 DENIED`.
    if (key === undefined || (key === 'error' && name !== key)) continue;
    if (key === 'error' && isOfWeChat(source.text, match.index, behind, index)) key = 'label';
    if (key === 'label' && isForeign(source.text, match.index)) continue;
    const from = match.index + whole.indexOf(name);
    const at = source.slice(from, from + name.length);
    yield { key, at, start: match.index, from: behind, to: null, vendor };
  }
}

/** Whether `error` is written of WeChat, without quotes: the key is QQ Connect’s, which does not know the number. */
function isOfWeChat(text: string, from: number, behind: number, index: TableIndex): boolean {
  const number = /^-?\d{1,7}(?!\w)/.exec(text.slice(behind, behind + 10))?.[0];
  if (number === undefined || !text.startsWith('error', from)) return false;
  const domains = entriesOf(plainCode(number), index).map(({ domain }) => domain);
  return domains.includes('wechat-platform') && !domains.includes('qq-platform');
}

/** The words that say little, where the number behind them is documented. */
function* weak(source: SourceText, index: TableIndex, found: Iterable<RegExpExecArray>): Generator<Place, void> {
  for (const match of found) {
    const [whole, name = '', , number = ''] = match;
    if (entriesOf(plainCode(number), index).length === 0 || isForeign(source.text, match.index)) continue;
    const at = source.slice(match.index, match.index + name.length);
    yield { key: 'label', at, start: match.index, from: match.index + whole.length, to: null, vendor: true };
  }
}

/** OIDB texts, as the message that they are. */
function* texts(source: SourceText): Generator<Place, void> {
  for (const { start, end } of readOidbTexts(source)) {
    // Behind an encoded quote it is the value of a key that is not readable yet: nothing of it is read.
    const encoded = /(?:quot|#34|#x22);$/i.test(source.text.slice(Math.max(0, start - BEFORE_KEY), start));
    yield {
      key: 'msg',
      at: source.slice(start, start + 4),
      start,
      from: encoded ? end : start,
      to: end,
      vendor: false,
    };
  }
}

/** Whether the label at a place is that of a system that is none of ours. */
function isForeign(text: string, start: number): boolean {
  return FOREIGN.test(text.slice(Math.max(0, start - BEFORE_KEY), start));
}
