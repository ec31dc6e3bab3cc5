import { isMap, isNode, isScalar, visit, type Document, type Node } from 'yaml';
import type { Fault, Place } from './fault.ts';
import {
  describeYamlErrors,
  documentOf,
  linesOf,
  tooDeepIn,
  unfitTextsIn,
  unseenIn,
  type YamlFinding,
} from './yaml-faults.ts';

/** A path into parsed YAML: keys and list positions. */
export type YamlPath = readonly PropertyKey[];

/** A parsed YAML file: its data, and the place of each part. */
export interface YamlFile {
  /** Path of the file from the project's root. */
  file: string;
  /** The data, not yet checked. */
  data: unknown;
  /** Faults of the YAML itself: then `data` is undefined. */
  faults: Fault[];
  /**
   * Finds the place of a part.
   * @param path keys and list positions; a missing part is placed at its nearest parent
   * @param key true to get the place of the part's key instead of its value
   */
  locate: (path: YamlPath, key?: boolean) => Place;
}

/** Keys whose numbers keep the spelling of the file: `0x47` must not become 71. */
const AS_WRITTEN = new Set(['code', 'owns', 'forms', 'formerly']);

/**
 * Parses YAML text and keeps its places. Never throws: broken YAML is reported as faults.
 * @param file path of the file from the project's root, for the reports
 * @param text the content of the file
 */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = linesOf(text);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const toFault = ({ offset, found, fix }: YamlFinding, expected: string): Fault => {
    return { ...at(offset), rule: 'yaml', subject: '', found, expected, fix };
  };
  const document = documentOf(text);
  const locate = (path: YamlPath, key = false): Place => at(document ? offsetOf(document, path, key) : 0);
  const unseen = unseenIn(text).map((finding) => toFault(finding, 'text in UTF-8 that can be seen'));
  const deep = tooDeepIn(document, text).map((finding) => toFault(finding, 'data as deep as that of the other files'));
  // After one of these, the parser reports faults that are not there.
  const broken = [...unseen, ...deep];
  if (broken.length === 0 && document) {
    broken.push(
      ...describeYamlErrors(document, text).map((finding) => toFault(finding, 'well-formed YAML 1.2')),
      ...aliasesOf(document).map((finding) => toFault(finding, 'plain data, without aliases')),
      ...unfitTextsIn(document).map((finding) => toFault(finding, 'plain text')),
    );
  }
  if (broken.length > 0 || !document) return { file, data: undefined, faults: oncePerLine(broken), locate };
  if (document.contents === null) return { file, data: undefined, faults: [empty(file)], locate };
  keepSpelling(document);
  return { file, data: document.toJS() as unknown, faults: [], locate };
}

/** The first fault of each line: the library often finds one slip several times. */
function oncePerLine(faults: readonly Fault[]): Fault[] {
  const told = new Set<number>();
  return faults.filter(({ line }) => !told.has(line) && told.add(line));
}

/** The aliases of a document. They are not allowed: a fault in repeated data would have no place of its own. */
function aliasesOf(document: Document): YamlFinding[] {
  const found: YamlFinding[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      found.push({
        offset: range?.[0] ?? 0,
        found: `the alias *${source}`,
        fix: 'Write the data out, or put text that begins with * in quotes.',
      });
    },
  });
  return found;
}

/** The fault of a file with nothing in it. */
function empty(file: string): Fault {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'file-empty',
    subject: '',
    found: 'nothing in the file',
    expected: 'the data of the file',
    fix: 'Restore the file from the history, or fill it.',
  };
}

/** Replaces the numbers under the keys of AS_WRITTEN with their source text. */
function keepSpelling(document: Document): void {
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !AS_WRITTEN.has(String(pair.key.value)) || !isNode(pair.value)) return;
      visit(pair.value, {
        Scalar(__, scalar) {
          if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
        },
      });
    },
  });
}

/** The offset of the deepest part of the path that exists. */
function offsetOf(document: Document, path: YamlPath, key: boolean): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    const last = part.at(-1);
    if (last !== undefined && key) {
      const parent = length === 1 ? document.contents : document.getIn(part.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === last)
        : undefined;
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if (isNode(node) && node.range) return startOf(node);
  }
  return 0;
}

/** Where a node begins. */
function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
