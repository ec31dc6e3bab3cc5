import { type Block, BlockReader, isWorthALook } from './blocks.ts';
import { type Groups, type Reading, readingOf } from './groups.ts';
import { mentions } from './loose.ts';
import { formsOf, read } from './read.ts';
import { parse } from './records.ts';
import { remembered } from './remembered.ts';
import { toldAgain } from './repeats.ts';
import { type Response, ResponseReader } from './responses.ts';
import { documentedNumbers, outlineOf, shapeOf, type Shape, Shapes } from './shapes.ts';
import { SourceText, type Span } from './source-text.ts';
import { longer, type Named, namedInterface, type Options, Outlook } from './surroundings.ts';
import { indexOf, type Table, type TableInterface } from './table.ts';

/** Up to this length an input is read as one text, in characters. */
const LONGEST_TEXT = 6000;

/** Whether an input is read line by line. */
export function isLog(input: string): boolean {
  return input.length > LONGEST_TEXT;
}

/** Counts the responses of a log: lines that differ in ids, times and counts alone are read once. */
export function readLog(input: string, table: Table, options: Options, groups: Groups): void {
  const log = new LogReader(table, options, ({ from, readings, responses }) => {
    for (const [place, reading] of readings.entries()) {
      const response = responses?.[place];
      groups.add(reading, response?.span[0] ?? from, response);
    }
  });
  log.finish(input);
}

/** What a response of a log is, the same for all that are read the same. */
export interface LogReading extends Reading {
  /** How many lines below the beginning of its block it begins. */
  down: number;
  /** Whether it tells again what another of its block tells. */
  isTold: boolean;
}

/** The responses of a block of a log. */
export interface Seen {
  /** The part of the log that is at hand, and where in it the block begins and ends. */
  input: string;
  from: number;
  to: number;
  /** The object that is read of the block; all of the block where it is more than an object. */
  object: Span;
  readings: readonly LogReading[];
  /** The responses themselves; null when others that are read the same were told before. */
  responses: readonly Response[] | null;
  /** The responses themselves in any case, which takes longer. */
  read: () => readonly Response[];
  /** The interface that was called, or null. */
  interfaceOf: () => TableInterface | null;
}

/**
 * How much of a log is read at a time at least, and how much in front of it stays at hand, in characters: together with what the
 * last block may need (`blocks.ts`) less than the 128 kB from which on engines do not collect a text like others.
 */
const STEP = 12 * 1024;
const BEHIND = 16_000;

/**
 * Reads a log that comes in parts and may have no end; of what was read it keeps nothing but how each shape is read. Where
 * the parts are cut makes no difference.
 */
export class LogReader {
  private readonly reader: ResponseReader;
  private readonly memory: Memory;
  private readonly blocks: BlockReader<TableInterface>;
  private readonly visit: (seen: Seen) => void;
  private readonly given: TableInterface | null;
  private input = '';
  /** What came behind the input, and is not yet read. */
  private waiting: string[] = [];
  private waitingLength = 0;
  /** Up to where the input was read. */
  private at = 0;
  /** The line of an offset of the input, from 1. */
  private line = 1;
  private lineAt = 0;

  /** @param visit is told each block with responses, in the order of the log */
  constructor(table: Table, options: Options, visit: (seen: Seen) => void) {
    this.reader = new ResponseReader(indexOf(table), new Outlook('', table, options));
    this.memory = new Memory(this.reader);
    this.visit = visit;
    this.given = options.interface === undefined ? null : namedInterface(options.interface, table);
    this.blocks = new BlockReader<TableInterface>(
      (line) => this.memory.look(line),
      (block) => this.readBlock(block),
    );
  }

  /** Takes the next part of the log. */
  push(part: string): void {
    for (let from = 0; from < part.length; from += STEP) {
      const piece = part.slice(from, from + STEP);
      this.waiting.push(piece);
      this.waitingLength += piece.length;
      if (this.waitingLength >= STEP) this.readOn(false);
    }
  }

  /** Reads what came, up to its last line, which may not be complete: for a log that grows slowly. */
  flush(): void {
    this.readOn(false);
    const end = this.input.lastIndexOf('\n', this.input.lastIndexOf('\n') - 1) + 1;
    if (end <= this.at) return;
    const rest = this.input.slice(end);
    this.turn(this.input.slice(0, end));
    this.at = this.blocks.readOn(this.input, this.at, true);
    this.turn(this.input + rest);
  }

  /**
   * Reads the rest.
   * @param last the last part of the log; one that is all of the log stays at hand as a whole
   * @returns how many lines the log has
   */
  finish(last = ''): number {
    this.waiting.push(last);
    this.readOn(true);
    return this.lineOf(this.input.length) - (this.input === '' || this.input.endsWith('\n') ? 1 : 0);
  }

  /** The line of an offset of the part at hand, from 1; offsets must not go back. */
  lineOf(offset: number): number {
    for (let end = this.input.indexOf('\n', this.lineAt); end >= 0 && end < offset;) {
      this.line += 1;
      this.lineAt = end + 1;
      end = this.input.indexOf('\n', this.lineAt);
    }
    return this.line;
  }

  private readOn(isAll: boolean): void {
    const dropped = Math.max(0, Math.min(this.at, this.input.length) - BEHIND);
    this.lineOf(dropped);
    this.turn(this.input.slice(dropped) + this.waiting.join(''));
    this.waiting = [];
    this.waitingLength = 0;
    this.at -= dropped;
    this.lineAt = Math.max(0, this.lineAt - dropped);
    this.blocks.forget(dropped);
    this.at = this.blocks.readOn(this.input, this.at, isAll);
  }

  /** Turns to another part of the log. */
  private turn(input: string): void {
    this.input = input;
    this.memory.input = input;
    this.reader.outlook.turn(input);
  }

  /** Reads a block; returns what it leaves to the responses behind it. */
  private readBlock(block: Block<TableInterface>): TableInterface | null {
    const { input, memory, reader } = this;
    const part = memory.partOf(block);
    const { edges } = part;
    const hasPath = edges?.some((edge) => edge.hasPath) ?? false;
    const named = hasPath ? null : block.named;
    const readPart = (): readonly Response[] => {
      reader.outlook.enter(block.from, named);
      if (edges) reader.outlook.enterPart(part.from, part.to, joinedNames(edges[0].names, edges[1].names));
      return read(new SourceText(input.slice(part.from, part.to), part.from), reader);
    };
    const known = memory.recall(part.shape);
    const responses = known ? null : readPart();
    const readings = known ?? memory.keep(part.shape, responses ?? [], block.from);
    const around = edges ? longer(edges[0].names.interface, edges[1].names.interface) : null;
    if (readings.length === 0) return around;
    const { from, to } = block;
    const interfaceOf = () => this.given ?? around ?? reader.outlook.interfaceIn(input.slice(from, to)) ?? named;
    const object: Span = [part.from, part.to];
    this.visit({ input, from, to, object, readings, responses, read: () => responses ?? readPart(), interfaceOf });
    return null;
  }
}

/** Up to this length a line can be a code and nothing else, in characters. */
const SHORT_LINE = 60;

/**
 * Makes a test that tells lines in which no response can stand, for a log that comes line by line. It remembers what it has
 * seen, as most lines are like others.
 */
export function lineFilter(table: Table): (line: string) => boolean {
  const memory = new Memory(new ResponseReader(indexOf(table), new Outlook('', table, {})));
  const seen = new Shapes<boolean>();
  return (line) => {
    if (line.length <= SHORT_LINE) return true;
    const outline = outlineOf(line, 0, line.length);
    const known = seen.get(outline);
    if (known !== undefined) return known;
    const { isTelling } = memory.look(line);
    seen.set(outline, isTelling);
    return isTelling;
  };
}

/** A part of an input with its shape. */
interface Part {
  from: number;
  to: number;
  /** The same for all parts that are read the same. */
  shape: Shape;
  /** What stands around it on its line and is not read; null when the part is all there is. */
  edges: readonly [Edge, Edge] | null;
}

/** What stands on its line around an object. */
interface Edge {
  /** Whether it announces nothing, so that the object is all that there is to read. */
  isQuiet: boolean;
  names: Named;
  /** Whether it has a path, known or not: then lines in front say nothing of what was called. */
  hasPath: boolean;
  /** The same for edges whose names count the same. */
  id: number;
}

/**
 * Remembers how the parts of a log were read, by their shape. Only what holds known codes and nothing else is remembered: of
 * two codes that are not documented the shape is the same.
 */
class Memory {
  /** The part of the log that is at hand. */
  input = '';
  private readonly reader: ResponseReader;
  private readonly codes: ReadonlySet<number>;
  private readonly edges = new Shapes<Edge>();
  private readonly readings = new Shapes<readonly LogReading[]>();
  private readonly ids = new Map<string, number>();

  constructor(reader: ResponseReader) {
    this.reader = reader;
    this.codes = documentedNumbers(reader.index);
  }

  /** Looks at a line by itself: closely at one without an object, which is not looked at again. */
  look(line: string) {
    const isTelling =
      isWorthALook(line) &&
      (line.includes('{') || [...formsOf(new SourceText(line))].some((form) => this.isTelling(form)));
    return { isTelling, named: isTelling ? null : this.reader.outlook.interfaceIn(line) };
  }

  /** The part of a block that has to be read: an object on a line without what announces nothing, else all of it. */
  partOf({ from, to, named }: Block<TableInterface>): Part {
    const { input, codes } = this;
    const block = input.slice(from, to);
    const open = block.indexOf('{');
    const close = block.lastIndexOf('}') + 1;
    const called = named ? this.idOf(namesOf(named)) : 0;
    if (open >= 0 && open < close && !block.includes('\n')) {
      const [start, end] = [from + open, from + close];
      const head = this.edge(from, start);
      const tail = this.edge(end, to);
      if (head.isQuiet && tail.isQuiet) {
        const seed = head.id * 1009 + tail.id + (head.hasPath || tail.hasPath ? 0 : called * 1_000_003);
        return { from: start, to: end, shape: shapeOf(input, start, end, codes, seed), edges: [head, tail] };
      }
    }
    return { from, to, shape: shapeOf(input, from, to, codes, called), edges: null };
  }

  /** How a shape is read; undefined when it is not known. */
  recall(shape: Shape): readonly LogReading[] | undefined {
    return this.readings.get(shape);
  }

  /**
   * Keeps how a part was read.
   * @param start where its block begins
   */
  keep(shape: Shape, responses: readonly Response[], start: number): readonly LogReading[] {
    const told = toldAgain(responses, this.input);
    const readings = responses.map((response) => ({
      ...readingOf(response),
      down: linesIn(this.input, start, response.span[0]),
      isTold: told.has(response),
    }));
    if (responses.every(({ hops }) => hops.every(({ meanings }) => meanings.length > 0)))
      this.readings.set(shape, readings);
    return readings;
  }

  private edge(from: number, to: number): Edge {
    const outline = outlineOf(this.input, from, to);
    const known = this.edges.get(outline);
    if (known) return known;
    const text = this.input.slice(from, to);
    const names = this.reader.outlook.namedIn(text);
    const id = this.idOf(
      [names.interface ? namesOf(names.interface) : '', ...names.families, ...names.services, names.other].join(' '),
    );
    const made = { isQuiet: this.isQuiet(text), names, hasPath: PATH.test(text), id };
    this.edges.set(outline, made);
    return made;
  }

  /** Whether a text announces nothing, and holds no number that belongs to what stands behind it. */
  private isQuiet(text: string): boolean {
    return !/(?:^|[^\w.:])-\d/.test(text) && !this.isTelling(new SourceText(text));
  }

  /** Whether a text announces a code or a message, or says something that is documented, whatever its numbers are. */
  private isTelling(source: SourceText): boolean {
    return (
      parse(source).records.some(({ fields, wrapped }) => fields.length + wrapped.length > 0) ||
      mentions(source, this.reader)
    );
  }

  private idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size + 1);
    return this.ids.size;
  }
}

/** How many lines end between two offsets. */
function linesIn(input: string, from: number, to: number): number {
  return input.slice(from, to).split('\n').length - 1;
}

/** A path of two parts or more, or the address of a host with one. */
const PATH = /(?:^|[\s"'=:[(]|\w\.\w+)\/[a-z][\w.-]*\/\w/i;

/** The same for interfaces that count the same. */
const namesOf = remembered(({ domains }: TableInterface) => domains.join());

/** What two parts of a line name together. */
function joinedNames(one: Named, other: Named): Named {
  return {
    interface: longer(one.interface, other.interface),
    families: new Set([...one.families, ...other.families]),
    services: new Set([...one.services, ...other.services]),
    other: one.other ?? other.other,
  };
}
