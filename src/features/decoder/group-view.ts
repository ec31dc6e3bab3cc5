import { codePath, entryPath } from '../../addresses.ts';
import type { Say } from '../../components/words.ts';
import type { Candidate, Group, Layer, Table } from '../../decoder/index.ts';
import { placesOf } from '../../places.ts';
import { openMeanings } from './meaning.ts';
import {
  actionOf,
  domainName,
  findEntry,
  meaningView,
  type PlayerView,
  playerOf,
  playerOfAny,
} from './meaning-view.ts';

/** Equal responses. */
export interface GroupView extends PlayerView {
  /** Its place among the groups of the result. */
  index: number;
  /** Its codes, from the outermost in. */
  codes: string;
  /** Title of the innermost, or how many meanings it can have. */
  title: string;
  /** Whether nothing in the text tells which of its meanings the innermost has. */
  isOpen: boolean;
  /** Address of the innermost from the site's root: its entry, or the page with its meanings; null when there is none. */
  path: string | null;
  /** Id of the action, with its icon and name; the name is empty where no action is known. */
  action: string;
  icon: string;
  label: string;
  /** Whether a retry can help; empty where no action is known. */
  retry: string;
  steps: readonly string[];
  count: number;
  /** How many there are, such as `12 times`; empty where the text came with a link, which does not say. */
  times: string;
  /** Where the first and the last one are, with their times; empty likewise. */
  places: string;
  layers: LayerView[];
  warnings: string[];
  /** A sentence with the interface and err_type; null when neither is known. */
  context: string | null;
}

/** One layer. */
export interface LayerView {
  code: string;
  /** Title of the entry, or a note that there is none. */
  title: string;
  /** Name of the domain; null when unknown. */
  domain: string | null;
  /** Address of the entry from the site's root; null when there is none. */
  path: string | null;
  message: string | null;
  evidence: EvidenceView[];
  /** What else the number can mean; empty for an undocumented code. */
  others: OtherView[];
  /** The class that owns an undocumented code. */
  owners: OtherView[];
}

/** A piece of evidence in words, with how much it counts. */
export interface EvidenceView {
  text: string;
  /** Such as `strongly for`. */
  strength: string;
}

/** Another meaning, with the evidence that differs from the chosen one. */
export interface OtherView {
  id: string;
  path: string;
  code: string;
  title: string;
  domain: string;
  evidence: EvidenceView[];
}

/** A group in words. */
export function groupView(group: Group, index: number, table: Table, t: Say): GroupView {
  const { layers, warnings, count, confidence, errType } = group;
  const last = layers.at(-1) ?? null;
  const meanings = openMeanings(last, confidence).flatMap(({ id }) => meaningView(id, table, t));
  const open = meanings.length;
  const entry = last?.id == null || open > 0 ? null : findEntry(last.id, table);
  // Of a code that only passes others through, `err_type` can say something else.
  const isKnown = entry && !(entry.carries && errType !== null);
  const parts = [
    group.interface === null ? null : t('told.api', { path: group.interface }),
    errType === null ? null : `err_type ${String(errType)}`,
  ].filter((part) => part !== null);
  const views = layers.map((layer) => layerView(layer, table, open > 0 && layer === last, t));
  return {
    index,
    codes: codesOf(group),
    title: open > 0 ? t('told.possible', { open }) : (views.at(-1)?.title ?? ''),
    isOpen: open > 0,
    path: open > 0 ? codePath(last?.code ?? '') : (views.at(-1)?.path ?? null),
    ...(isKnown ? actionOf(entry.action, table) : { action: '', icon: '', label: '', retry: '' }),
    steps: isKnown ? entry.steps : [],
    ...(open > 0 ? playerOfAny(meanings, t) : playerOf(entry, isKnown ? entry.action : 'contact', table)),
    count,
    times: count === 1 ? t('told.once') : t('told.times', { count }),
    places: placesOf(group, {
      line: (line) => t('told.line', { line }),
      lines: (from, to) => t('told.linesTo', { from, to }),
      times: (from, to) => t('told.timesTo', { from, to }),
      comma: t('told.comma'),
    }),
    layers: views,
    warnings: warnings.map(({ text }) => text),
    context: parts.length > 0 ? parts.join(t('told.comma')) : null,
  };
}

/**
 * One layer in words.
 * @param isOpen whether nothing tells which of its meanings it has
 */
function layerView(layer: Layer, table: Table, isOpen: boolean, t: Say): LayerView {
  const own = layer.candidates.find(({ id }) => id === layer.id);
  const entry = layer.id === null ? null : findEntry(layer.id, table);
  const owner = layer.domain === null ? null : domainName(layer.domain, table);
  const isShared = (piece: Evidence) =>
    own?.evidence.some(({ id, weight }) => id === piece.id && weight === piece.weight);
  const candidates = layer.candidates
    .filter(({ id }) => id !== layer.id)
    .map(({ id, evidence }) => ({ id, evidence: evidence.filter((piece) => !isShared(piece)) }))
    .flatMap((candidate) => otherView(candidate, table, t));
  return {
    code: layer.code,
    title: entry ? entry.title : owner === null ? t('told.undocumented') : t('told.undocumented.of', { table: owner }),
    domain: isOpen && owner !== null ? t('told.likeliest', { table: owner }) : owner,
    path: entry ? entryPath(entry.domain, entry.code) : null,
    message: layer.message,
    evidence: (own?.evidence ?? []).map((piece) => evidenceView(piece, t)),
    others: layer.known ? candidates : [],
    owners: layer.known ? [] : candidates,
  };
}

type Evidence = Candidate['evidence'][number];

/** The weight from which evidence counts as strong. */
const STRONG = 2.5;

/** Evidence in words. */
function evidenceView({ text, weight }: Evidence, t: Say): EvidenceView {
  const strength = `${Math.abs(weight) >= STRONG ? 'strongly' : 'weakly'}-${weight < 0 ? 'against' : 'for'}` as const;
  return { text, strength: t(`told.${strength}`) };
}

/** Another meaning of a code. */
export function otherView({ id, evidence }: Candidate, table: Table, t: Say): OtherView[] {
  const entry = findEntry(id, table);
  if (!entry) return [];
  return [
    {
      id,
      path: entryPath(entry.domain, entry.code),
      code: entry.code,
      title: entry.title,
      domain: domainName(entry.domain, table),
      evidence: evidence.map((piece) => evidenceView(piece, t)),
    },
  ];
}

/** What a group reports. A known group is a success when its outermost code is zero. */
export function kindOf({ layers }: Group): 'error' | 'success' | 'unknown' {
  if (!layers.some(({ known }) => known)) return 'unknown';
  return Number(layers[0]?.code) === 0 ? 'success' : 'error';
}

/** The codes of a group, from the outermost in. */
export function codesOf({ layers }: Group): string {
  return layers.map(({ code }) => code).join(' > ');
}
