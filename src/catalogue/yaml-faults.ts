import {
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type YAMLError,
} from 'yaml';

/** A finding of the YAML library in the words of an author. */
export interface YamlFinding {
  /** Where it begins, in characters from the beginning of the text. */
  offset: number;
  /** What stands there. */
  found: string;
  /** A way to mend it: one sentence. */
  mend: string;
}

const OTHERWISE = 'Correct the syntax at this place: often a missing quote, colon or indent here or on the line above.';

/** What the library's codes mean to an author; a code that is not here keeps the library's words. */
const WORDS: Partial<Record<ErrorCode, Omit<YamlFinding, 'offset'>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second "key: value" inside a value',
    mend: 'Indent the next line like the key of this one; text with a colon and a space in it needs quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    found: 'text where a key with its colon should stand',
    mend: 'Add the colon behind the key, or indent the line as part of the text above it.',
  },
  TAB_AS_INDENT: { found: 'a tab in the indent', mend: 'Indent with spaces.' },
  MULTIPLE_DOCS: { found: 'a second document', mend: 'Remove the line "---"; a file holds one document.' },
  BAD_SCALAR_START: {
    found: 'text that begins with a character reserved in YAML',
    mend: 'Put the text in quotes, or begin it with another character.',
  },
  TAG_RESOLVE_FAILED: { found: 'a tag', mend: 'Remove the tag, or put text that begins with ! in quotes.' },
};

/** What the library's messages mean to an author, where its code alone does not tell; `opened` asks for the place of the opening quote or bracket. */
const MESSAGES: readonly (Omit<YamlFinding, 'offset'> & { message: RegExp; opened?: true })[] = [
  {
    message: /^Missing closing ["']quote/,
    opened: true,
    found: 'a quote that is not closed',
    mend: 'Close the quote.',
  },
  {
    message: /^Flow (?:sequence|map)|^Expected flow/,
    opened: true,
    found: 'a bracket that is not closed',
    mend: 'Close the bracket, or indent the lines in it.',
  },
  {
    message: /^Sequence item without/,
    found: 'a line indented neither like the item above it nor like a new one',
    mend: 'Indent it like the first key of the item, or begin a new item with "- ".',
  },
  {
    message: /^Unexpected scalar at node end/,
    found: 'text behind the end of a value',
    mend: 'Put the whole value in quotes of the other kind.',
  },
];

/**
 * Puts the findings of the YAML library into the words of an author, at the places where the author has to look.
 * @param document the document, as far as it could be read
 * @param text the text of the document
 */
export function describeYamlErrors(document: Document, text: string): YamlFinding[] {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  // After a tab the parser loses the structure, and reports faults that are not there.
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return (tabs.length > 0 ? tabs : errors).map((error) => describe(error, document, text));
}

/** Puts one finding into words. */
function describe({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): YamlFinding {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]+/.exec(text.slice(offset))?.[0] ?? '';
    return { offset, found: `the key ${JSON.stringify(key)} a second time`, mend: 'Remove one of the two.' };
  }
  const known = MESSAGES.find((candidate) => candidate.message.test(message));
  if (known) {
    const { found, mend, opened } = known;
    return { offset: opened ? openingBefore(document, offset) : offset, found, mend };
  }
  return { offset, ...(WORDS[code] ?? { found: message.replace(/\s+/g, ' '), mend: OTHERWISE }) };
}

/** Where the last quoted text or bracket opens before an offset: the library points at the end of what is not closed. */
function openingBefore(document: Document, offset: number): number {
  let begin = offset;
  visit(document, {
    Node(_, node) {
      const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (opens && node.range && node.range[0] < offset) [begin] = node.range;
    },
  });
  return begin;
}

/**
 * Where the lines of a text begin; the library's own count goes wrong at a carriage return by itself.
 * @param text the content of a file
 */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/**
 * What YAML does not allow in a text, what stands for bytes that are no UTF-8, and a carriage return by itself, which
 * editors take for the end of a line and programs do not.
 */
const UNSEEN = /[^\t\n\r\x20-\x7e\x85\xa0-\u{10ffff}]|\p{Cs}|[\ufffd-\uffff]|\r(?!\n)/gu;

/**
 * The characters of a text that cannot be seen.
 * @param text the content of a file
 */
export function unseenIn(text: string): YamlFinding[] {
  return [...text.matchAll(UNSEEN)].map(({ 0: character, index }) => ({
    offset: index,
    found: codePoint(character),
    mend: 'Remove it, or save the file in UTF-8 with the line ends of Linux or Windows.',
  }));
}

/** Names a character by its number. */
function codePoint(character: string): string {
  return `the character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What acts on a terminal or on the order of letters instead of being read: controls but tabs and ends of lines, and format characters. */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** What a browser would take for a tag, a comment or a character reference. */
const MARKUP = /<[a-z!/?]|&(?:#x?[\da-f]+|[a-z][a-z\d]*);/i;

/**
 * The texts of a document, keys among them, that hold what no text of the catalogue needs: characters that cannot be
 * seen, written as escapes, and markup. Both act on those who print the text.
 */
export function unfitTextsIn(document: Document): YamlFinding[] {
  const found: YamlFinding[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string') return;
      const offset = range?.[0] ?? 0;
      const hidden = HIDDEN.exec(value)?.[0];
      if (hidden !== undefined) found.push({ offset, found: codePoint(hidden), mend: 'Remove the escape.' });
      const markup = MARKUP.exec(value)?.[0];
      if (markup !== undefined)
        found.push({
          offset,
          found: `markup: ${JSON.stringify(markup)}`,
          mend: 'Say it in words; the only markup of the catalogue is the backtick around a field or a value.',
        });
    },
  });
  return found;
}

/** How many nodes may stand around another one; the content has about a dozen. */
const MOST_DEPTH = 40;

/** A run of this many opening signs means that the file is nested too deeply. */
const OPENING = new RegExp(`(?:[-?:[{][ \\t]*){${String(MOST_DEPTH)}}`);

/** A run of so many that the library can run out of stack, or not, by what called it. */
const ENDLESS = /(?:[-?:[{][ \t]*){1500}/;

/**
 * Parses a text.
 * @param text the content of a file
 * @returns null when it is nested so deep that the library gives up
 */
export function documentOf(text: string): Document | null {
  if (ENDLESS.test(text)) return null;
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The first part of a document that is nested too deep.
 * @param document null when it is nested so deep that it could not be parsed: then the first run of what opens a part is found
 * @param text the content of the file
 */
export function tooDeepIn(document: Document | null, text: string): YamlFinding[] {
  let offset = document ? null : Math.max(text.search(OPENING), 0);
  if (document) {
    visit(document, {
      Node(_, node, { length }) {
        if (length <= MOST_DEPTH) return undefined;
        offset = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
  }
  return offset === null
    ? []
    : [{ offset, found: 'data inside of data inside of data', mend: 'Close what was opened by mistake.' }];
}
