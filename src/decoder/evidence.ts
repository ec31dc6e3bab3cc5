import { compareText, isOfAnother, Said, saidBy } from './agreement.ts';
import { otherProductIn } from './products.ts';
import type { Confidence, Rule } from './result.ts';
import type { Surroundings } from './surroundings.ts';
import { entriesOf, type Table, type TableEntry, type TableIndex } from './table.ts';
import type { DoubtId, EvidenceId } from './texts.ts';

/** A code with all that is known of it. */
export interface Clue {
  /** In plain spelling. */
  code: string;
  /** How it was announced. */
  rule: Rule;
  /** The text that came with it, or null. */
  message: string | null;
  /** The pass-through entry that carries it, or null. */
  carrier: TableEntry | null;
  /** The OIDB command; empty when OIDB speaks without one, null when it does not speak. */
  command: string | null;
  /** Whether a flag of the client SDK stands beside it. */
  isClient: boolean;
  errType: number | null;
  around: Surroundings;
}

/** A piece of evidence, not yet in words. */
export interface Piece {
  id: EvidenceId;
  weight: number;
  /** What it names. */
  about: string;
}

/** An entry that a code can mean, with what speaks for it and against it. */
export interface Meaning {
  entry: TableEntry;
  score: number;
  pieces: Piece[];
}

/**
 * How much each kind of evidence counts. The keys and commands of a table are in its YAML; everything else is here. To
 * see what a change does, run the calibration of the bench.
 */
const WEIGHTS = {
  carried: [5, 4],
  'not-carried': -6,
  oidb: 8,
  'oidb-common': 5,
  'oidb-other': -8,
  printed: 0.3,
  spelled: -0.7,
  interface: [4, 2.5],
  'interface-other': -3,
  platform: 2.5,
  'platform-other': -4,
  named: 1.5,
  service: 3,
  'named-other': -0.7,
  foreign: -7,
  client: -3,
  source: -2,
  unreceived: -2,
  listed: -2,
  'text-exact': 5,
  'text-begun': 3.5,
  'text-word': 0.6,
  'text-words': 0.9,
  'text-most': 3,
  'text-few': 0.8,
  'text-part': -3,
  'text-success': -5,
  'text-unread': -0.5,
  'text-failure': -4,
  'text-fits': 2,
  'text-other': -2,
  'interface-called': 1,
  'text-contradicts': -3,
  'text-contradicts-title': -2,
  common: -2,
  'common-negative': -1.2,
  'rare-long': 1.5,
  'rare-short': 0.7,
  'err-type': 0.5,
} as const;

/** Numbers that programs of every kind use: small ones, status codes of HTTP, round ones. */
const COMMON =
  /^(?:-?\d|1\d|2\d|3[0-2]|[456]0|64|71|94|99|10[0-5]|20[0-4]|30[0-4]|40[0-9]|429|50[0-4]|999|100[0-4]|9999|10000|-40[0-4]|-500)$/;

/** Evidence that takes the right to be sure away, whatever else speaks for a meaning. */
const DOUBTS = [
  'text-contradicts',
  'text-success',
  'text-failure',
  'foreign',
  'client',
  'source',
  'unreceived',
  'listed',
  'interface-other',
  'platform-other',
] as const satisfies readonly DoubtId[];

/** Evidence without which nothing but the number and its key speak for a meaning. */
const SUPPORT = [
  'carried',
  'oidb',
  'interface',
  'platform',
  'text-exact',
  'text-begun',
  'text-words',
  'text-fits',
  'interface-called',
  'named',
  'service',
] as const;

/** Evidence that tells two tables apart that have the same number. */
const CONTEXT = ['interface', 'platform', 'text-exact', 'text-begun', 'text-words', 'named', 'service'] as const;

/** Evidence that a code is of a table's own responses; beside it something else has to speak for the meaning. */
const HOME = ['carried', 'oidb', 'interface', 'platform', 'named', 'service', 'text-exact', 'text-begun'] as const;

/** From which weight on a key is a table's own. */
const HOME_KEY = 3;

/** Every documented meaning of a code, the best first. */
export function weigh(clue: Clue, index: TableIndex): Meaning[] {
  const said = clue.message === null ? null : new Said(clue.message);
  return entriesOf(clue.code, index)
    .map((entry) => meaningOf(entry, clue, said, index))
    .sort((a, b) => b.score - a.score);
}

/** What speaks for one entry, and against it. */
function meaningOf(entry: TableEntry, clue: Clue, said: Said | null, index: TableIndex): Meaning {
  const pieces: Piece[] = [];
  const add: Add = (id, weight, about = '') => {
    if (weight !== 0) pieces.push({ id, weight, about });
  };
  const domain = index.domains.get(entry.domain);
  const family = domain?.family ?? '';
  const { around, carrier, command, code } = clue;
  if (carrier) {
    const place = carrier.carries?.indexOf(entry.domain) ?? -1;
    if (place < 0) add('not-carried', WEIGHTS['not-carried'], carrier.code);
    else add('carried', WEIGHTS.carried[place === 0 ? 0 : 1], carrier.code);
  }
  if (command !== null) {
    const own = domain?.decoder.commands ?? [];
    if (own.includes(command)) add('oidb', WEIGHTS.oidb, command);
    else if (own.includes('*')) add('oidb', WEIGHTS['oidb-common'], command);
    else add('oidb-other', WEIGHTS['oidb-other'], command);
  } else if (!carrier) {
    const { keys, otherwise } = domain?.decoder ?? { keys: {}, otherwise: 0 };
    const weight = keys[clue.rule] ?? otherwise;
    add(weight > 0 ? 'key' : 'key-other', weight, clue.rule);
  }
  if (entry.code === code) add('printed', WEIGHTS.printed);
  // Each code of OIDB has three spellings, which are as good.
  else add('spelled', family === 'oidb' ? -0.1 : WEIGHTS.spelled, entry.code);
  weighSurroundings(entry, family, around, code, index, add);
  if (clue.isClient || around.isClient) add('client', WEIGHTS.client);
  if (isZero(code)) {
    weighSuccess(said, around, index, add);
  } else {
    // The text of a pass-through code is that of the code inside.
    if (!entry.carries) weighText(entry, said, index.table, add);
    // Inside of another code it does not matter who else uses the number.
    if (!carrier && command === null) weighNumber(code, add);
  }
  const errTypes = index.table.actions[entry.action]?.errTypes ?? [];
  if (clue.errType !== null && clue.errType !== 5 && errTypes.includes(clue.errType))
    add('err-type', WEIGHTS['err-type']);
  return { entry, score: pieces.reduce((sum, { weight }) => sum + weight, 0), pieces };
}

type Add = (id: EvidenceId, weight: number, about?: string) => void;

/** What the interface, the person and the text around say of a table. */
function weighSurroundings(
  entry: TableEntry,
  family: string,
  around: Surroundings,
  code: string,
  { domains }: TableIndex,
  add: Add,
): void {
  const { interface: called, platform, families, services, other, isSource, isUnreceived } = around;
  if (called && called.domains.length > 0) {
    const own = called.domains.filter((id) => domains.get(id)?.family !== 'msdk');
    const place = own.indexOf(entry.domain);
    if (place >= 0) add('interface', WEIGHTS.interface[place === 0 ? 0 : 1], called.path);
    else if (!called.domains.includes(entry.domain) && family !== 'oidb')
      add('interface-other', WEIGHTS['interface-other'], called.path);
  }
  if (platform !== null && family === platform) add('platform', WEIGHTS.platform);
  // OIDB stands behind Mobile QQ.
  else if (platform !== null && family !== 'msdk' && !(family === 'oidb' && platform === 'qq') && !isZero(code))
    add('platform-other', WEIGHTS['platform-other']);
  if (services.has(entry.domain)) add('service', WEIGHTS.service);
  if (families.has(family)) add('named', WEIGHTS.named);
  else if (families.size > 0 && family !== 'msdk' && family !== 'oidb') add('named-other', WEIGHTS['named-other']);
  if (isSource) add('source', WEIGHTS.source);
  if (isUnreceived) add('unreceived', WEIGHTS.unreceived);
  // A table may speak of the other product itself.
  if (other !== null && otherProductIn(saidBy(entry)) !== other) add('foreign', WEIGHTS.foreign, other);
}

/** What speaks for a success, as every program returns zeros. */
function weighSuccess(
  said: Said | null,
  { interface: called, families }: Surroundings,
  index: TableIndex,
  add: Add,
): void {
  if (called) add('interface-called', WEIGHTS['interface-called'], called.path);
  if (families.has('msdk')) add('named', WEIGHTS.named);
  if (said === null) return;
  if (said.isSuccess || saysSuccess(said, index)) add('text-fits', WEIGHTS['text-fits']);
  else if (said.isFailure) add('text-failure', WEIGHTS['text-failure']);
  else if (!said.isVague) add('text-other', WEIGHTS['text-other']);
}

/** Whether a text is that of a success that a table has. */
function saysSuccess(said: Said, { bySpelling }: TableIndex): boolean {
  return (said.isKnownSuccess ??=
    bySpelling.get('0')?.some((entry) => compareText(entry, said).kind === 'exact') ?? false);
}

/** What the text says of an entry. */
function weighText(entry: TableEntry, said: Said | null, table: Table, add: Add): void {
  const { kind, shared, text } = compareText(entry, said);
  const isLike = kind === 'words' || kind === 'few';
  // The number of one code with the text of another: nobody knows which of the two is wrong.
  if (isLike && said && !said.isVague && isOfAnother(entry, said, table)) {
    add('text-contradicts', WEIGHTS['text-contradicts-title']);
    return;
  }
  if (kind === 'exact') add('text-exact', WEIGHTS['text-exact'], text);
  else if (kind === 'begun') add('text-begun', WEIGHTS['text-begun'], text);
  else if (kind === 'words')
    add('text-words', Math.min(WEIGHTS['text-most'], WEIGHTS['text-words'] + shared * WEIGHTS['text-word']));
  else if (kind === 'few') add('text-few', WEIGHTS['text-few']);
  else if (kind === 'part') add('text-part', WEIGHTS['text-part']);
  else if (kind === 'success') add('text-success', WEIGHTS['text-success']);
  else if (kind === 'unread') add('text-unread', WEIGHTS['text-unread']);
  // Only a documented text can be contradicted in full: a title of ours is another wording to begin with.
  else if (kind === 'contradicts')
    add('text-contradicts', WEIGHTS[entry.messages.length > 0 ? 'text-contradicts' : 'text-contradicts-title']);
}

/** What the number itself says. */
function weighNumber(code: string, add: Add): void {
  if (COMMON.test(code)) add('common', WEIGHTS[code.startsWith('-') ? 'common-negative' : 'common']);
  else if (Math.abs(Number(code)) >= LONG) add('rare', WEIGHTS['rare-long']);
  else if (code.startsWith('-') || Number(code) >= 1000) add('rare', WEIGHTS['rare-short']);
}

/** From which number on hardly any other program uses it. */
export const LONG = 10_000;

/** How sure it is that a code means the best of its meanings. */
export function confidenceIn(meanings: readonly Meaning[], rule: Rule): Confidence {
  const [best, second] = meanings;
  if (!best) return 'ambiguous';
  const has = (ids: readonly string[]) => best.pieces.some(({ id }) => ids.includes(id));
  const success = isZero(best.entry.code);
  // The table of a success does not matter.
  const lead = success ? Infinity : best.score - (second?.score ?? 0);
  // What passes on a failure has no success to tell of.
  if (has(DOUBTS) || (success && has(['carried']))) return 'ambiguous';
  const isCommon = has(['common']) && !has(['text-exact', 'text-begun', 'oidb']);
  // A long number that no other table can mean.
  const isAlone = (second?.score ?? 0) <= 0 && Math.abs(Number(best.entry.code)) >= LONG;
  const isTelling = isAlone && ['ret', 'errcode', 'error', 'entry-id'].includes(rule);
  const isAtHome =
    has(HOME) ||
    rule === 'platform-code' ||
    rule === 'third' ||
    best.pieces.some(({ id, weight }) => id === 'key' && weight >= HOME_KEY);
  if (
    best.score >= (success ? 4 : 5) &&
    lead >= 2 &&
    !isCommon &&
    !has(['text-unread', 'text-part']) &&
    (isAtHome || success) &&
    (has(SUPPORT) || isTelling) &&
    // A table whose text agrees more has a claim that no key outweighs.
    meanings.every((meaning) => textOf(meaning) <= textOf(best))
  )
    return 'certain';
  const isLikely =
    rule === 'bare'
      ? lead >= 2 || has(SUPPORT)
      : has(SUPPORT) || isAlone || (success && (rule === 'ret' || rule === 'errcode'));
  // Where nothing but the place speaks for one table, the other is meant too often.
  const isOpen = lead < 2 && !has(CONTEXT);
  return best.score >= (success ? 3 : 4) && lead >= 1 && !isOpen && isLikely ? 'likely' : 'ambiguous';
}

/** How well the text agrees with a meaning. */
function textOf({ pieces }: Meaning): number {
  return pieces.reduce((sum, { id, weight }) => (id.startsWith('text-') ? sum + weight : sum), 0);
}

/** A meaning with one more piece of evidence, which nothing of its code says. */
export function withPiece({ entry, score, pieces }: Meaning, id: 'listed'): Meaning {
  const weight = WEIGHTS[id];
  return { entry, score: score + weight, pieces: [...pieces, { id, weight, about: '' }] };
}

/** The doubts about a meaning, for its warnings. */
export function doubtsOf({ pieces }: Meaning): (Piece & { id: DoubtId })[] {
  return pieces.flatMap(({ id, ...piece }) => (isDoubt(id) ? [{ id, ...piece }] : []));
}

/** Whether evidence is one of those that leave a doubt. */
function isDoubt(id: EvidenceId): id is DoubtId {
  return (DOUBTS as readonly EvidenceId[]).includes(id);
}

/** Whether a code is zero, which is success in every table. */
export function isZero(code: string): boolean {
  return /^[-+]?(?:0+|0x0+)$/.test(code);
}
