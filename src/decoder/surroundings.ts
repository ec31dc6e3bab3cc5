import { familiesIn, otherProductIn } from './products.ts';
import type { ProductId } from './texts.ts';
import { remembered } from './remembered.ts';
import type { SourceText, Span } from './source-text.ts';
import type { Table, TableInterface } from './table.ts';
import { isUnreceived } from './unreceived.ts';

/** What a person knows beside an input. */
export interface Options {
  /** Path or name of the interface that was called. */
  interface?: string;
  /** Family whose codes are looked for: `qq`, `wechat`, `apple`, `msdk`, `oidb`. */
  platform?: string;
}

/** What stands around a code, and what the person said. */
export interface Surroundings {
  /** The interface that was called; null when none is known. */
  interface: TableInterface | null;
  /** The family that the person chose, or null. */
  platform: string | null;
  /** The families that are named beside it. */
  families: ReadonlySet<string>;
  /** The domains whose service is named beside it. */
  services: ReadonlySet<string>;
  /** Another product that is named beside it, or null. */
  other: ProductId | null;
  /** Whether its line looks like source code. */
  isSource: boolean;
  /** Whether it speaks of what has not happened: a rule, a plan, an example, a fault that is over. */
  isUnreceived: boolean;
  /** Whether its line tells what the SDK of a platform told the client. */
  isClient: boolean;
}

/** What a text names that counts for a code beside it. */
export type Named = Pick<Surroundings, 'interface' | 'families' | 'services' | 'other'>;

/** The one of two interfaces with the longer path. */
export function longer(one: TableInterface | null, other: TableInterface | null): TableInterface | null {
  return (one?.path.length ?? 0) >= (other?.path.length ?? 0) ? one : other;
}

/** How much of an input is looked at on each side of a code, in characters. */
const BEFORE = 1500;
const BEHIND = 400;

/** How long an input may be to be about one call, in characters. */
const ONE_CALL = 6000;

/** How far from a code a platform or another product can be named that its line does not name, in characters. */
const NEAR = 300;

/** Constants, cases, comparisons and members of an enumeration, as source code has them; queries and searches. */
const SOURCE =
  /(?:^|[\s{;(])(?:public|private|protected|static|final|const|enum|#?define|let|var|val) +[\w$:<>[\] ]{1,60}[=({]|\bcase +-?\d+ *:|\b[A-Z][A-Z\d_]{2,40}\(-?\d+[,)]|[=!]==? *['"]?-?\d|[A-Z]_[A-Z\d_]{2,40} *= *-?\d+[;,]? *(?:\/[/*]|# )|\.(?:put|set|add)\(-?\d|\[-?\d{3,6}\] *=[^=]|\d{3,6} *=> *['"]|\bint +\w+ *= *-?\d+ *;|^\s*(?:\/\/ |\/\*|<!--|\* *@|-- +[a-z"{])|#define\b|\bself\.\w+ *=|\b(?:select|SELECT)\b.{1,200}\b(?:where|WHERE)\b|\bgrep\b/;

/** The keys that stand beside a code where it is explained, not returned. */
const EXPLAINED = /^\W*(?:action|meaning|handling|solution|msgstr|含义|处理)["']?\s*(?:[:：=]|")/m;

/** What the SDKs of platforms call their responses to a client, whose codes are their own. */
const CLIENT =
  /\bonResp\b|\bBaseResp\b|\bSendAuth\b|WXEntryActivity|\bI?WXAPI\b|IUiListener|\bErr(?:AuthDenied|UserCancel|SentFail|Unsupport)\b/i;

/** A line that is an object and nothing else. */
const OBJECT = /^\s*\{.*\}\s*$/;

const NONE: ReadonlySet<string> = new Set();

/** A time of day. */
const TIME = /\b\d\d:\d\d:\d\d\b/;

/** Looks around the places of an input. */
export class Outlook {
  private input: string;
  private readonly table: Table;
  private readonly given: TableInterface | null;
  private readonly platform: string | null;
  /** Where the part of the input begins that is being read, and the interface that is named in front of it. */
  private start = 0;
  private called: TableInterface | null = null;
  /** The one interface that the input names; undefined until it was looked for. */
  private single: TableInterface | null | undefined;
  /** The last line that was looked at. */
  private seen: { from: number; to: number; around: Surroundings } | null = null;

  constructor(input: string, table: Table, options: Options) {
    this.input = input;
    this.table = table;
    this.given = options.interface === undefined ? null : namedInterface(options.interface, table);
    this.platform = options.platform ?? null;
  }

  /** Turns to another part of a log, which is more than one call however long the part is. */
  turn(input: string): void {
    this.input = input;
    this.single = null;
    this.seen = null;
  }

  /**
   * Turns to another part of the input.
   * @param from where it begins
   * @param called the interface that is named in front of it
   */
  enter(from: number, called: TableInterface | null): void {
    this.start = from;
    this.called = called;
  }

  /** The interface that a line names, or null. */
  interfaceIn(line: string): TableInterface | null {
    return longestIn(line, this.table.interfaces);
  }

  /** What a text names. */
  namedIn(text: string): Named {
    return {
      interface: this.interfaceIn(text),
      families: familiesIn(text),
      services: this.servicesIn(text),
      other: otherProductIn(text),
    };
  }

  /**
   * Turns to a part of a line, and does not look at the line again.
   * @param outside what the rest of the line names
   */
  enterPart(from: number, to: number, outside: Named): void {
    const inside = this.namedIn(this.input.slice(from, to));
    const named = longer(outside.interface, inside.interface) ?? this.called;
    this.seen = {
      from,
      to,
      around: {
        interface: this.given ?? named,
        platform: this.platform,
        families: new Set([...outside.families, ...inside.families]),
        services: new Set([...outside.services, ...inside.services]),
        other: outside.other ?? inside.other,
        isSource: false,
        isUnreceived: false,
        isClient: false,
      },
    };
  }

  /** The one interface that a short input names; null when it names several. */
  private only(): TableInterface | null {
    if (this.input.length > ONE_CALL) return null;
    if (this.single === undefined) {
      const paths = new Set(this.input.match(patternOf(this.table.interfaces)));
      this.single = paths.size === 1 ? this.interfaceIn(this.input) : null;
    }
    return this.single;
  }

  /** The domains whose service a text names. */
  private servicesIn(text: string): ReadonlySet<string> {
    const lower = text.toLowerCase();
    const names = namesIn(this.table);
    if (lower.search(names) < 0) return NONE;
    const named = new Set([...lower.matchAll(names)].map(([, name = '']) => name));
    const domains = this.table.domains.filter(({ decoder }) => decoder.names.some((name) => named.has(name)));
    return new Set(domains.map(({ id }) => id));
  }

  /** Whether a value was cut off: its quote is open where its line ends, or dots go on. */
  isCut({ text, span: [start, end] }: SourceText): boolean {
    const behind = this.input.slice(end, end + 3);
    const opens = /^["'“]/.test(text) || /["'“]/.test(this.input.charAt(start - 1));
    return (/^(?:$|[\r\n])/.test(behind) && opens) || /(?:\.\.\.|…)$/.test(text) || /^(?:\.\.\.|…)/.test(behind);
  }

  /** What stands around a place: in its line, and for the interface also in front of it. */
  at([start, end]: Span): Surroundings {
    if (this.seen && start >= this.seen.from && end <= this.seen.to) return this.seen.around;
    const before = this.input.slice(Math.max(this.start, start - BEFORE), start);
    const behind = this.input.slice(end, end + BEHIND);
    const lineStart = start - before.length + before.lastIndexOf('\n') + 1;
    const newline = behind.indexOf('\n');
    const lineEnd = newline < 0 ? end + behind.length : end + newline;
    const line = this.input.slice(lineStart, lineEnd);
    const near = this.input.slice(Math.max(this.start, lineStart - NEAR), lineEnd + NEAR);
    // A line with its time is an entry of a log, which stands for itself.
    const isEntry = TIME.test(line);
    // An object on a line of its own says nothing of itself.
    const said = (isEntry ? '' : introduction(before)) + (OBJECT.test(line) ? '' : line);
    const around: Surroundings = {
      interface:
        this.given ??
        this.interfaceIn(line) ??
        this.only() ??
        this.interfaceIn(calledBefore(before.slice(0, lineStart - start + before.length))) ??
        this.called,
      platform: this.platform,
      families: isEntry ? familiesIn(line) : familiesNear(line, near),
      services: this.servicesIn(line),
      other: otherProductIn(isEntry ? line : near),
      isSource: SOURCE.test(line),
      isUnreceived:
        (said !== '' && isUnreceived(said)) || (!isEntry && line.length < near.length && EXPLAINED.test(near)),
      isClient: CLIENT.test(line),
    };
    this.seen = { from: lineStart, to: lineEnd, around };
    return around;
  }
}

/** The line that introduces the last one: `Example:`, maybe with the fence of a block of code behind it. */
function introduction(before: string): string {
  const lines = before.slice(-NEAR).split('\n');
  const last = /^\s*```/.test(lines.at(-2) ?? '') ? lines.at(-3) : lines.at(-2);
  return last !== undefined && /[:：]\s*$/.test(last) ? `${last}\n` : '';
}

/** The families that a line names, or else the one platform that is named near it. */
function familiesNear(line: string, near: string): ReadonlySet<string> {
  const own = familiesIn(line);
  if (own.size > 0 || near === line) return own;
  const all = [...familiesIn(near)].filter((family) => family !== 'msdk');
  return all.length === 1 ? new Set(all) : own;
}

/** The lines in front of a response that can name what was called: up to the one before, if it holds a response. */
function calledBefore(before: string): string {
  const lines = before.split('\n');
  const own = [...lines].reverse().findIndex((line) => /(?:ret|code|msg)["']?\s*[:=]/i.test(line));
  return lines.slice(own < 0 ? 0 : lines.length - own).join('\n');
}

/**
 * The interface that a person named.
 * @param given a path, an address with it, or a name
 * @returns null when none is known by that name
 */
export function namedInterface(given: string, { interfaces }: Table): TableInterface | null {
  const wanted = given.toLowerCase().replace(/\/+$/, '');
  const named = interfaces.find(({ path, name }) => path === wanted || name.toLowerCase() === wanted);
  return named ?? longestIn(wanted, interfaces);
}

/** Finds what the services of the domains are called, in a text in lower case. */
const namesIn = remembered(({ domains }: Table) => {
  const all = domains.flatMap(({ decoder }) => decoder.names).map(escaped);
  return new RegExp(`(?:^|[^a-z])(${all.join('|') || '(?!)'})(?![a-z])`, 'g');
});

/** Finds the paths of interfaces that do not go on: `/share/qq` is not in `/share/qqark`. */
const patternOf = remembered((interfaces: readonly TableInterface[]) => {
  const paths = interfaces
    .filter(({ path }) => path.includes('/'))
    .map(({ path }) => escaped(path))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${paths.join('|') || '(?!)'})(?![\\w-])`, 'g');
});

/** A text as a part of a pattern that matches it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The interface whose path stands in a text; the longest, when several do. */
function longestIn(text: string, interfaces: readonly TableInterface[]): TableInterface | null {
  if (!text.includes('/')) return null;
  const [longest] = (text.match(patternOf(interfaces)) ?? []).sort((a, b) => b.length - a.length);
  return longest === undefined ? null : (interfaces.find(({ path }) => path === longest) ?? null);
}
