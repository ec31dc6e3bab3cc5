import { beginsEntry, outlineOf, type Shape, Shapes } from './shapes.ts';

/** A part of an input that is read by itself. */
export interface Block<Named> {
  from: number;
  to: number;
  /** What the lines in front of it name, since the response before. */
  named: Named | null;
}

/** How far in front of a block a line can name what it is about, in characters. */
const NEAR = 1500;

/** How long a block is at most, in characters, and in lines. */
const LONGEST = 16_000;
const MOST_LINES = 300;

/** What a line has that can hold a response: a word that announces a code or a text, or what tokens are announced by. */
const TELLING =
  /ret|err|code|msg|oidb|session_key|invalid|token|sign|码|碼|错|錯|返回|报|エラー|에러|오류|lỗi|ошиб|fehler/i;

/** A number in front of a text, which needs no word. */
const LEADING = /[-−]\d{2,}\s*[,，:：]|(?:^|["'“|])\s*\d{1,7}\s*[,，]\s*\p{L}/u;

/** What a line is good for by itself. */
export interface Line<Named> {
  /** Whether a response can stand in it. */
  isTelling: boolean;
  /** What it names that a response behind it can be about. */
  named: Named | null;
}

/** How far behind the beginning of a block the input has to go on so that what follows changes nothing about it, in characters. */
const AHEAD = LONGEST + 2000;

/**
 * Cuts a log into blocks, in the order of the input: the lines in which a response can stand, each with those that its
 * brackets hold together. Other lines are passed over at once. The log can come in parts: wherever they are cut, the blocks
 * are the same.
 */
export class BlockReader<Named> {
  private readonly look: (line: string) => Line<Named>;
  private readonly read: (block: Block<Named>) => Named | null;
  private readonly lines = new Shapes<Line<Named> & { opens: boolean }>();
  private named: Named | null = null;
  private namedAt = 0;
  /** Whether what comes next is the rest of a line that is cut into pieces. */
  private isWithin = false;

  /**
   * @param look looks at a line; one without an object stands for all that differ from it in numbers and ids alone
   * @param read reads a block, and tells what it leaves to the responses behind it: what it names, if it holds no response
   */
  constructor(look: (line: string) => Line<Named>, read: (block: Block<Named>) => Named | null) {
    this.look = look;
    this.read = read;
  }

  /**
   * Reads a part of the log.
   * @param from where it begins
   * @param isAll whether nothing comes behind it
   * @returns up to where it was read; the rest depends on what comes
   */
  readOn(input: string, from: number, isAll: boolean): number {
    const safe = isAll ? input.length : input.length - AHEAD;
    let brace = input.indexOf('{', from);
    let line = from;
    while (line < safe) {
      const end = endOfLine(input, line);
      if (this.isWithin || end - line > LONGEST) {
        line = this.readPiece(input, line, end);
        continue;
      }
      if (brace >= 0 && brace < line) brace = input.indexOf('{', line);
      // What stands in an object is different in each line: its outline would be, too.
      const outline = brace >= line && brace < end ? null : outlineOf(input, line, end);
      line = this.readLine(input, line, end, outline) + 1;
    }
    return Math.min(line, input.length);
  }

  /** Takes note that the beginning of the input is given up. */
  forget(length: number): void {
    this.namedAt -= length;
  }

  /** Reads a line, with those that belong to it; returns where it ends. */
  private readLine(input: string, line: number, end: number, outline: Shape | null): number {
    let seen = outline ? this.lines.get(outline) : undefined;
    if (!seen) {
      const text = input.slice(line, end);
      const { isTelling, named } = this.look(text);
      seen = { isTelling, named, opens: !isTelling && /[{[]$/.test(text.trimEnd().slice(-1)) };
      if (outline) this.lines.set(outline, seen);
    }
    const to = seen.isTelling || seen.opens ? endOfBlock(input, line, end) : end;
    if (seen.isTelling || (seen.opens && isWorthALook(input.slice(line, to)))) {
      this.named = this.read({ from: line, to, named: line - this.namedAt <= NEAR ? this.named : null });
      this.namedAt = line;
    } else if (seen.named !== null) {
      this.named = seen.named;
      this.namedAt = line;
    }
    return to;
  }

  /** Reads a piece of a line that is very long, cut behind what closes an object where there is one; returns its end. */
  private readPiece(input: string, from: number, end: number): number {
    const limit = Math.min(from + LONGEST, end);
    const text = limit < end ? input.slice(from, limit) : '';
    const brace = Math.max(text.lastIndexOf('},'), text.lastIndexOf('} ')) + 1;
    const to = brace > LONGEST / 2 ? from + brace : limit;
    this.read({ from, to, named: null });
    this.isWithin = to < end;
    return this.isWithin ? to : to + 1;
  }
}

/** Whether a text has any of the words and signs without which there is no response. */
export function isWorthALook(text: string): boolean {
  // The word that most responses have is found fastest by itself.
  return text.includes('ret') || TELLING.test(text) || LEADING.test(text);
}

/** A message or a code on a line of its own, as people and exceptions write them, or what closes a bracket. */
const GOES_ON = /^\s*(?:["'[<(]?\s*(?:err|ret|msg|message|error)\w*|\}|\]|\))/i;

/** Where a block ends: with its line, or with the line that closes what it opened. */
function endOfBlock(input: string, start: number, firstEnd: number): number {
  // The next entry of the log is no part of this one, whatever brackets are open.
  if (beginsEntry(input, firstEnd + 1)) return firstEnd;
  let depth = depthOf(input, start, firstEnd);
  let end = firstEnd;
  for (let lines = 1; lines < MOST_LINES && end < input.length; lines += 1) {
    const next = end + 1;
    if (beginsEntry(input, next) || (depth === 0 && isDigit(input.charCodeAt(next)))) break;
    const nextEnd = endOfLine(input, next);
    const goesOn = depth > 0 || GOES_ON.test(input.slice(next, Math.min(nextEnd, next + 40)));
    if (!goesOn || nextEnd - start > LONGEST) break;
    depth = Math.max(0, depth + depthOf(input, next, nextEnd));
    end = nextEnd;
  }
  return end;
}

/** How many more brackets a line opens than it closes; brackets in strings count as well, which does little harm. */
function depthOf(input: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = input.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return depth;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function endOfLine(input: string, from: number): number {
  const end = input.indexOf('\n', from);
  return end < 0 ? input.length : end;
}
