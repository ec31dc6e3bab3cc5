import { bareCodes } from './bare.ts';
import { backslashes, base64, columns, type Encoding, entities, hexDump, percent, plain, tags } from './encodings.ts';
import { isZero } from './evidence.ts';
import { addLoose } from './loose.ts';
import { parse } from './records.ts';
import type { Response, ResponseReader } from './responses.ts';
import type { SourceText } from './source-text.ts';

/** The responses of a text, each once: of the first of its forms in which any stands. */
export function read(written: SourceText, reader: ResponseReader): Response[] {
  for (const source of formsOf(written)) {
    const responses = readSource(source, reader);
    if (responses.length > 0) return responses;
  }
  return [];
}

/** What a text can stand for: itself without its encodings, without backslashes, without tags. */
export function* formsOf(written: SourceText): Generator<SourceText> {
  const source = undone(plain.undo(written) ?? written, [hexDump, percent, entities, plain, base64, columns]);
  yield source;
  for (const { undo } of [backslashes, tags]) {
    const plainer = undo(source);
    if (plainer) yield plainer;
  }
}

/** How often one encoding on top of another is undone. */
const MOST_ENCODINGS = 4;

/** A text without its encodings, one on top of another. */
function undone(source: SourceText, encodings: readonly Encoding[]): SourceText {
  let plainer = source;
  for (let round = 0; round < MOST_ENCODINGS; round += 1) {
    const next = encodings.map(({ undo }) => undo(plainer)).find((each) => each !== null && each.text !== plainer.text);
    if (!next) break;
    plainer = next;
  }
  return plainer;
}

function readSource(source: SourceText, reader: ResponseReader): Response[] {
  const bare = source.text.length < LONGEST_BARE ? bareCodes(source, reader) : [];
  if (bare.length > 0) return bare;
  const parsed = parse(source);
  const found = parsed.records.flatMap((record) => reader.of(record));
  return withoutNoise(withoutEchoes(addLoose(found, parsed, reader), source));
}

/** Up to which length a text can be nothing but codes, in characters. */
const LONGEST_BARE = 300;

/**
 * Where a known error stands, without numbers that only a label announces and no table has, such as a status of HTTP or an
 * exit code, and without what is only spoken of; where one is sure, without a doubtful number behind a word such as `code`.
 */
function withoutNoise(responses: Response[]): Response[] {
  const isKnown = ({ hops }: Response) => hops.some(({ meanings }) => meanings.length > 0);
  const isError = (response: Response) => isKnown(response) && !isZero(response.hops[0]?.code ?? '0');
  if (!responses.some(isError)) return responses;
  const isQuoted = ({ hops }: Response) =>
    hops.some(({ meanings: [best] }) => best?.pieces.some(({ id }) => id === 'unreceived' || id === 'source'));
  const received = responses.filter((response) => !isQuoted(response));
  const isSure = received.some((response) => isError(response) && response.hops.at(-1)?.confidence === 'certain');
  return (received.some(isError) ? received : responses).filter((response) => {
    const [first] = response.hops;
    if (first?.rule !== 'label' && first?.rule !== 'word') return true;
    if (!isKnown(response)) return Math.abs(Number(first.code)) >= 1000;
    return !(isSure && first.rule === 'word' && first.confidence === 'ambiguous');
  });
}

/** Without what only tells the code of a neighbor on its line again: `错误代码：40001，… {"errcode":40001}`. */
function withoutEchoes(responses: readonly Response[], source: SourceText): Response[] {
  return responses.filter((response, place) => {
    const [only, ...more] = response.hops;
    if (!only || more.length > 0 || !['label', 'word', 'beside-text'].includes(only.rule)) return true;
    return ![responses[place - 1], responses[place + 1]].some((neighbor) => {
      if (neighbor?.hops.at(-1)?.code !== only.code) return false;
      const [from, to] =
        neighbor.span[0] < response.span[0]
          ? [neighbor.span[1], response.span[0]]
          : [response.span[1], neighbor.span[0]];
      const isWeaker =
        neighbor.hops.length > 1 ||
        !['label', 'word', 'beside-text'].includes(neighbor.hops[0]?.rule ?? '') ||
        neighbor.span[0] < response.span[0];
      return isWeaker && !source.text.slice(source.indexAt(from), source.indexAt(to)).includes('\n');
    });
  });
}
