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

/** An error of the YAML library in words that an author understands. */
export interface YamlFinding {
  /** Where it begins, in characters from the start of the text. */
  offset: number;
  /** What is there. */
  found: string;
  /** How to fix it: one sentence. */
  fix: string;
}

const OTHERWISE = 'Correct the syntax at this place: often a missing quote, colon or indent here or on the line above.';

/** What the library's error codes mean to an author; for other codes, the library's message is used. */
const WORDS: Partial<Record<ErrorCode, Omit<YamlFinding, 'offset'>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second "key: value" inside a value',
    fix: 'Indent the next line like the key of this one; text with a colon and a space in it needs quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    found: 'text where a key with a colon should be',
    fix: 'Add the colon after the key, or indent the line as part of the text above it.',
  },
  TAB_AS_INDENT: { found: 'a tab in the indent', fix: 'Indent with spaces.' },
  MULTIPLE_DOCS: { found: 'a second document', fix: 'Remove the line "---"; a file holds one document.' },
  BAD_SCALAR_START: {
    found: 'text that begins with a character reserved in YAML',
    fix: 'Put the text in quotes, or begin it with another character.',
  },
  TAG_RESOLVE_FAILED: { found: 'a tag', fix: 'Remove the tag, or put text that begins with ! in quotes.' },
};

/** What the library's messages mean, where its code is not specific enough; `opened` reports the opening quote or bracket. */
const MESSAGES: readonly (Omit<YamlFinding, 'offset'> & { message: RegExp; opened?: true })[] = [
  {
    message: /^Missing closing ["']quote/,
    opened: true,
    found: 'a quote that is not closed',
    fix: 'Close the quote.',
  },
  {
    message: /^Flow (?:sequence|map)|^Expected flow/,
    opened: true,
    found: 'a bracket that is not closed',
    fix: 'Close the bracket, or indent the lines in it.',
  },
  {
    message: /^Sequence item without/,
    found: 'a line indented neither like the item above it nor like a new one',
    fix: 'Indent it like the first key of the item, or begin a new item with "- ".',
  },
  {
    message: /^Unexpected scalar at node end/,
    found: 'text after the end of a value',
    fix: 'Put the whole value in quotes of the other kind.',
  },
];

/**
 * Translates the errors of the YAML library into words that an author understands, at the place to look.
 * @param document as far as it could be parsed
 */
export function describeYamlErrors(document: Document, text: string): YamlFinding[] {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  // After a tab the parser loses the structure, and reports faults that are not there.
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return (tabs.length > 0 ? tabs : errors).map((error) => describe(error, document, text));
}

/** Translates one error. */
function describe({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): YamlFinding {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]+/.exec(text.slice(offset))?.[0] ?? '';
    return { offset, found: `the key ${JSON.stringify(key)} a second time`, fix: 'Remove one of the two.' };
  }
  const known = MESSAGES.find((candidate) => candidate.message.test(message));
  if (known) {
    const { found, fix, opened } = known;
    return { offset: opened ? openingBefore(document, offset) : offset, found, fix };
  }
  return { offset, ...(WORDS[code] ?? { found: message.replace(/\s+/g, ' '), fix: OTHERWISE }) };
}

/** Where the last quote or bracket opens before an offset: the library points at the end of what is not closed. */
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

/** Where the lines of a text begin; the library's own counter miscounts at a lone carriage return. */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/**
 * Characters that YAML does not allow, the replacement for bytes that are not UTF-8, and a lone carriage return, which
 * editors take for the end of a line and programs do not.
 */
const UNSEEN = /[^\t\n\r\x20-\x7e\x85\xa0-\u{10ffff}]|\p{Cs}|[\ufffd-\uffff]|\r(?!\n)/gu;

/** The characters of a file that cannot be seen. */
export function unseenIn(text: string): YamlFinding[] {
  return [...text.matchAll(UNSEEN)].map(({ 0: character, index }) => ({
    offset: index,
    found: codePoint(character),
    fix: 'Remove it, or save the file in UTF-8 with the line ends of Linux or Windows.',
  }));
}

/** Names a character by its code point. */
function codePoint(character: string): string {
  return `the character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that act on a terminal or on the direction of text: controls except tabs and line feeds, and format characters. */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** What a browser would take for a tag, a comment or a character reference. */
const MARKUP = /<[a-z!/?]|&(?:#x?[\da-f]+|[a-z][a-z\d]*);/i;

/**
 * The texts of a document, including keys, with something that no text of the catalogue needs: escaped characters that
 * cannot be seen, and markup. Both can do harm where the text is printed.
 */
export function unfitTextsIn(document: Document): YamlFinding[] {
  const found: YamlFinding[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string') return;
      const offset = range?.[0] ?? 0;
      const hidden = HIDDEN.exec(value)?.[0];
      if (hidden !== undefined) found.push({ offset, found: codePoint(hidden), fix: 'Remove the escape.' });
      const markup = MARKUP.exec(value)?.[0];
      if (markup !== undefined)
        found.push({
          offset,
          found: `markup: ${JSON.stringify(markup)}`,
          fix: 'Say it in words; the only markup in the catalogue is backticks around a field or a value.',
        });
    },
  });
  return found;
}

/** How deep nodes may be nested; the content needs about a dozen levels. */
const MOST_DEPTH = 40;

/** A run of this many opening signs means that the file is nested too deeply. */
const OPENING = new RegExp(`(?:[-?:[{][ \\t]*){${String(MOST_DEPTH)}}`);

/** A run of so many that the library may run out of stack, depending on its caller. */
const ENDLESS = /(?:[-?:[{][ \t]*){1500}/;

/** Parses the content of a file; null when it is nested so deeply that the library gives up. */
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
 * The first part of a document that is nested too deeply: no item or one.
 * @param document null when it could not be parsed; then the first long run of opening signs in the text is reported
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
    : [{ offset, found: 'data inside data inside data', fix: 'Close what was opened by mistake.' }];
}
