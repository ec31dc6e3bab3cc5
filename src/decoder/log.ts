import { type Block, isWorthALook, readBlocks } from './blocks.ts';
import { again, confidenceOf, type Groups, type Tally } from './groups.ts';
import { mentions } from './loose.ts';
import { formsOf, read } from './read.ts';
import { parse } from './records.ts';
import { remembered } from './remembered.ts';
import { type Response, ResponseReader } from './responses.ts';
import type { Confidence } from './result.ts';
import { documentedNumbers, outlineOf, shapeOf, type Shape, Shapes } from './shapes.ts';
import { SourceText } from './source-text.ts';
import { longer, type Named, Outlook } from './surroundings.ts';
import { indexOf, type Table, type TableInterface } from './table.ts';

/** Up to this length an input is read as one text, in characters. */
const LONGEST_TEXT = 6000;

/** Whether an input is read line by line. */
export function isLog(input: string): boolean {
  return input.length > LONGEST_TEXT;
}

/** Counts the responses of a log: lines that differ in ids, times and counts alone are read once. */
export function readLog(input: string, reader: ResponseReader, groups: Groups): void {
  const memory = new Memory(input, reader);
  const readPart = ({ from, to, shape, edges }: Part, block: Block<TableInterface>): number => {
    const hasPath = edges?.some((edge) => edge.hasPath) ?? false;
    reader.outlook.enter(block.from, hasPath ? null : block.named);
    if (edges) reader.outlook.enterPart(from, to, joinedNames(edges[0].names, edges[1].names));
    const responses = read(new SourceText(input.slice(from, to), from), reader);
    const tallies = responses.map((response) => groups.add(response, response.span[0]));
    memory.keep(shape, responses, tallies);
    return responses.length;
  };
  const look = (line: string) => memory.look(line);
  readBlocks(input, look, (block) => {
    const part = memory.partOf(block);
    const found = memory.recall(part.shape, block.from) ?? readPart(part, block);
    return found === 0 && part.edges ? longer(part.edges[0].names.interface, part.edges[1].names.interface) : null;
  });
}

/** Up to this length a line can be a code and nothing else, in characters. */
const SHORT_LINE = 60;

/**
 * Makes a test that tells lines in which no response can stand, for a log that comes line by line. It remembers what it has
 * seen, as most lines are like others.
 */
export function lineFilter(table: Table): (line: string) => boolean {
  const memory = new Memory('', new ResponseReader(indexOf(table), new Outlook('', table, {})));
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
  private readonly input: string;
  private readonly reader: ResponseReader;
  private readonly codes: ReadonlySet<number>;
  private readonly edges = new Shapes<Edge>();
  private readonly readings = new Shapes<readonly { tally: Tally; confidence: Confidence }[]>();
  private readonly ids = new Map<string, number>();

  constructor(input: string, reader: ResponseReader) {
    this.input = input;
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

  /**
   * Counts the responses of a shape again.
   * @returns how many they are; null when the shape is not known
   */
  recall(shape: Shape, offset: number): number | null {
    const known = this.readings.get(shape);
    if (known) for (const { tally, confidence } of known) again(tally, confidence, offset);
    return known?.length ?? null;
  }

  /** Keeps how a part was read. */
  keep(shape: Shape, responses: readonly Response[], tallies: readonly Tally[]): void {
    if (!responses.every(({ hops }) => hops.every(({ meanings }) => meanings.length > 0))) return;
    const known = tallies.map((tally, place) => {
      const response = responses[place];
      return { tally, confidence: response ? confidenceOf(response) : tally.confidence };
    });
    this.readings.set(shape, known);
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
