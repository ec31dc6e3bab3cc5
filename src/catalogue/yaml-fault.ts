import { isScalar, visit, type Document, type ErrorCode, type YAMLError } from 'yaml';

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
};

/**
 * Puts a finding of the YAML library into the words of an author, at the place where the author has to look.
 * @param error the finding
 * @param document the document, as far as it could be read
 * @param text the text of the document
 */
export function describeYamlError(error: YAMLError, document: Document, text: string): YamlFinding {
  const [offset] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]+/.exec(text.slice(offset))?.[0] ?? '';
    return { offset, found: `the key ${JSON.stringify(key)} a second time`, mend: 'Remove one of the two.' };
  }
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) {
    // The library points at where the text ends; the quote that is never closed stands at its beginning.
    return { offset: quoteBefore(document, offset), found: 'a quote that is not closed', mend: 'Close the quote.' };
  }
  if (error.code === 'MISSING_CHAR' && error.message.startsWith('Sequence item')) {
    const found = 'a line indented neither like the item above it nor like a new one';
    return { offset, found, mend: 'Indent it like the first key of the item, or begin a new item with "- ".' };
  }
  return { offset, ...(WORDS[error.code] ?? { found: error.message.replace(/\s+/g, ' '), mend: OTHERWISE }) };
}

/** Where the quoted text begins that reaches to an offset; the offset itself when there is none. */
function quoteBefore(document: Document, offset: number): number {
  let begin = offset;
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || !node.type?.startsWith('QUOTE') || !node.range) return;
      const [start] = node.range;
      if (start < offset) begin = start;
    },
  });
  return begin;
}
