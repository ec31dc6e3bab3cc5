import fc, { type Arbitrary } from 'fast-check';

/** One slip of an author, of an editor or of a disk. */
export interface Damage {
  /** What happens; one of `KINDS`. */
  kind: Kind;
  /** The line at which it happens, in thousandths of the file. */
  at: number;
  /** How far it goes: lines, columns or bits. */
  size: number;
  /** What is written. */
  piece: string;
}

/** The length at which a file is cut. */
const MOST_LENGTH = 100_000;

/** The line that a damage strikes, and its index. */
function lineAt(lines: readonly string[], at: number): [string, number] {
  const index = Math.min(Math.floor((lines.length * at) / 1000), lines.length - 1);
  return [lines[index] ?? '', index];
}

/** Rewrites one line; a list of lines takes its place. */
function onLine(rewrite: (line: string, damage: Damage) => readonly string[]) {
  return (text: string, damage: Damage): string => {
    const lines = text.split('\n');
    const [line, index] = lineAt(lines, damage.at);
    return lines.toSpliced(index, 1, ...rewrite(line, damage)).join('\n');
  };
}

/** Each way to damage a file. */
const KINDS = {
  deleteLine: onLine(() => []),
  doubleLine: onLine((line) => [line, line]),
  deleteLines: (text, { at, size }) => {
    const lines = text.split('\n');
    return lines.toSpliced(lineAt(lines, at)[1], size).join('\n');
  },
  moveLines: (text, { at, size }) => {
    const lines = text.split('\n');
    const moved = lines.splice(lineAt(lines, at)[1], size);
    return lines.toSpliced((at * 7) % (lines.length + 1), 0, ...moved).join('\n');
  },
  repeatLine: onLine((line, { size }) => Array.from({ length: 1 + size * 10 }, () => line)),
  indent: onLine((line, { size }) => [' '.repeat(1 + (size % 5)) + line]),
  outdent: onLine((line, { size }) => [line.slice(Math.min(1 + (size % 3), line.search(/\S|$/)))]),
  tab: onLine((line) => [line.replace(/^ {0,8}/, '\t')]),
  newLine: onLine((line, { piece }) => [line.replace(/\S.*$/, '') + piece, line]),
  newKey: onLine((line, { piece }) => [`${line.replace(/\S.*$/, '')}${piece}: ${piece}`, line]),
  renameKey: onLine((line, { piece }) => [line.replace(/[\w-]+(?=:)/, () => piece)]),
  changeValue: onLine((line, { piece }) => [line.replace(/(?<=: |- ).*$/, () => piece)]),
  emptyValue: onLine((line) => [line.replace(/(?<=:|-) .*$/, '')]),
  insert: onLine((line, { size, piece }) => [line.slice(0, size * 3) + piece + line.slice(size * 3)]),
  truncate: (text, { at }) => text.slice(0, Math.floor((text.length * at) / 1000)),
  behead: (text, { at }) => text.slice(Math.floor((text.length * at) / 1000)),
  windows: (text) => text.replaceAll('\n', '\r\n'),
  mac: (text) => text.replaceAll('\n', '\r'),
  // Bytes fall over, or are written in another encoding: what is no UTF-8 is read as Node reads it.
  flipBit: (text, { at, size }) => {
    const bytes = Buffer.from(text);
    const place = Math.floor(((bytes.length - 1) * at) / 1000);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (size % 8));
    return bytes.toString();
  },
  utf16: (text) => Buffer.from(text, 'utf16le').toString(),
  latin1: onLine((line, { size }) => [
    Buffer.from(`${line.slice(0, size * 3)}é${line.slice(size * 3)}`, 'latin1').toString(),
  ]),
  nest: onLine((line, { size, piece }) => [line + piece.repeat(1 + size * size * 5)]),
  empty: (_, { piece, size }) => (size % 2 ? piece : ''),
} satisfies Record<string, (text: string, damage: Damage) => string>;

/** The name of a way to damage a file. */
type Kind = keyof typeof KINDS;

/** What is written where it does not belong: values of other types, broken and odd YAML, names that objects have. */
const PIECES: readonly string[] = [
  ...'[] {} ~ null true no .nan .inf -.inf 0 -0 -73 1e999 1e5 1.50 0o17 0x47 0xffffffffffffffffff'.split(' '),
  ...'99999999999999999999 -1~-99999999999 10~12 -30000~ ~5 0x1~9 2024-01-02 12:34:56 1_000'.split(' '),
  ...'__proto__ constructor toString " \' "" "a \'a [ ] { } [[ # , | > >- |2 &a *a ! !!str !<tag:x>'.split(' '),
  ...'--- ... @ ` \\ "\\u0000" "\\x1b[31m" "\\ud800" "\\q" \u0000 \u001b[31m \u0085 \ufffd \ud800'.split(' '),
  ...'\u202e İ 😀 失败 qq-demo/-73 qq-demo/ / demo-team oidb-demo/0x47 /demo/share Retry. code id'.split(' '),
  ...'title retired formerly owns related steps use forms'.split(' '),
  ...['{a: ', '- ', '- - ', '? ', '? [a]: ', ': ', ' #', '>-\n', '&a [*a]', '<<: *a', '!!binary x'],
  ...['!!int a', '--- ', '%YAML 1.1', '%TAG ! !', '\t', ' ', '\n', '\n\n', '\r', '\u2028', '\ufeff'],
  ...['a: b', 'example: {answer: 1}'],
  '9'.repeat(400),
  `-1~-${'9'.repeat(30)}`,
  ['&a [x,x]', ...'bcdefghi'.split('').map((name) => `&${name} [*a,*a,*a,*a,*a,*a,*a,*a,*a]`)].join(', '),
  'x'.repeat(5000),
  `${'- '.repeat(300)}x`,
  `${'? '.repeat(1200)}x`,
  '['.repeat(1200),
];

/**
 * Damages a file.
 * @param text the file
 * @param damages what happens, in this order
 */
export function damage(text: string, damages: readonly Damage[]): string {
  return damages.reduce((damaged, each) => KINDS[each.kind](damaged, each).slice(0, MOST_LENGTH), text);
}

/** Any damages: mostly few, because a file that is broken everywhere is told at its first break. */
export function damages(): Arbitrary<Damage[]> {
  const kind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
  const piece = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );
  const one = fc.record({ kind, at: fc.nat({ max: 1000 }), size: fc.nat({ max: 16 }), piece });
  return fc.oneof(
    { weight: 5, arbitrary: fc.array(one, { minLength: 1, maxLength: 1 }) },
    { weight: 3, arbitrary: fc.array(one, { minLength: 2, maxLength: 6 }) },
  );
}
