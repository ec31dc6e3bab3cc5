import { DECODE_PATH, entryPath, inLanguage, withBase } from '../addresses.ts';
import { FIRST_LANGUAGE, type Language } from '../catalogue/languages.ts';
import { toFragment } from '../decoder-link.ts';
import {
  decode,
  deciding,
  namedInterface,
  redact,
  type Options,
  type Result,
  type Table,
  toShareable,
} from '../decoder/index.ts';
import type { Action, EntryId } from './ids.ts';
import { nextAttempt } from './pauses.ts';
import { safestOf } from './safest.ts';

/** What the caller knows beside the response. */
export interface Situation extends Options {
  /** How often the call has been sent, from 1; 1 when left out. */
  attempt?: number;
  /**
   * Whether the call can be sent again without harm. When left out, that is so for an API that is known to only read. Set it
   * for a write that you have looked up and found without effect, or for an API of your own.
   */
  repeatable?: boolean;
  /** Full address of the site; `url` begins with it. */
  site?: string;
  /** A number from 0 to 1 for the random part of a pause; `Math.random` when left out. */
  random?: () => number;
}

/** What to do about a response. */
export interface Advice {
  action: Action;
  /** Id of the entry that decided; null when no table has the code. */
  entry: EntryId | null;
  /** How sure the decoder is. Of the meanings of an ambiguous code, the safest action is taken. */
  confidence: 'certain' | 'likely' | 'ambiguous';
  /** How long to pause before the call is sent again, in milliseconds; null when a program must not send it again. */
  retryAfterMs: number | null;
  /** Whether the call has failed for good: no attempt is left, or none would help or be safe. */
  giveUp: boolean;
  /** Whether the API that was called reads or writes; null when it is not known, which counts as a write. */
  effect: 'read' | 'write' | null;
  /** What to tell the player, or null. */
  player: string | null;
  /** Address of the entry; where it is not clear which one is meant, of the decoder with what can be shared of the response. */
  url: string | null;
}

/** Where addresses lead. */
export interface Pages {
  /** Full address of the site, if the caller names none. */
  site: string;
  language: Language;
}

/**
 * What to do about a response. Never throws, whatever it gets.
 * @param response the response as text or as an object; an error; anything
 */
export function actionFor(
  response: unknown,
  situation: Situation,
  table: Table,
  pages: Pages = { site: '', language: FIRST_LANGUAGE },
): Advice {
  try {
    return advise(response, situation, table, pages);
  } catch {
    return { ...NOTHING_KNOWN, player: table.actions[NOTHING_KNOWN.action]?.player ?? null };
  }
}

/** What to do about a text in which nothing was found. */
const NOTHING_KNOWN: Advice = {
  action: 'contact',
  entry: null,
  confidence: 'ambiguous',
  retryAfterMs: null,
  giveUp: true,
  effect: null,
  player: null,
  url: null,
};

function advise(response: unknown, situation: Situation, table: Table, pages: Pages): Advice {
  const { attempt, repeatable, random } = situation;
  const options: Options = {
    ...(typeof situation.interface === 'string' ? { interface: situation.interface } : {}),
    ...(typeof situation.platform === 'string' ? { platform: situation.platform } : {}),
  };
  const result = decode(textOf(response), table, options);
  const { verdict, groups } = result;
  const path = options.interface ?? (verdict && groups[verdict.group]?.interface);
  const called = path ? namedInterface(path, table) : null;
  const effect = called?.effect ?? null;
  const { action, entry, confidence } = choose(result, called?.domains ?? [], table);
  const known = table.entries.find(({ id }) => id === entry);
  const isSafe = typeof repeatable === 'boolean' ? repeatable : effect === 'read';
  return {
    action,
    entry,
    confidence,
    ...nextAttempt({ action, attempt, isSafe, isSure: confidence !== 'ambiguous', random }),
    effect,
    player: (known?.carries ? null : known?.player) ?? table.actions[action]?.player ?? null,
    url: urlOf(
      result,
      confidence === 'ambiguous' && deciding(result)?.candidates.length !== 1 ? undefined : known,
      options,
      { ...pages, ...(typeof situation.site === 'string' ? { site: situation.site } : {}) },
      table,
    ),
  };
}

/** What of a result decides. */
interface Chosen {
  action: Action;
  entry: string | null;
  confidence: Advice['confidence'];
}

/**
 * Takes the verdict; where it is ambiguous, the safest action of all meanings.
 * @param domains those whose codes the API can return, if that is known: other meanings do not count
 */
function choose(result: Result, domains: readonly string[], table: Table): Chosen {
  const { status, verdict, groups } = result;
  const layer = deciding(result);
  if (!verdict || !layer) return NOTHING_KNOWN;
  const entry = layer.id ?? layer.candidates[0]?.id ?? null;
  const taken: Chosen = { action: verdict.action as Action, entry, confidence: verdict.confidence };
  // A success that contradicts itself is passed on to nobody as a success.
  if (status === 'success' && (groups[verdict.group]?.warnings.length ?? 0) > 0)
    return { action: safestOf([taken.action, 'contact']), entry, confidence: 'ambiguous' };
  if (verdict.confidence !== 'ambiguous' || !layer.known) return taken;
  const all = layer.candidates.flatMap(({ id }) => table.entries.find((each) => each.id === id) ?? []);
  const returned = all.filter(({ domain }) => domains.includes(domain));
  const meanings = returned.length > 0 ? returned : all;
  const action = safestOf(meanings.map((meaning) => meaning.action as Action));
  // The best meaning that asks for it.
  return { action, entry: meanings.find((meaning) => meaning.action === action)?.id ?? null, confidence: 'ambiguous' };
}

/** The address that explains a response, or null. */
function urlOf(
  result: Result,
  entry: Table['entries'][number] | undefined,
  options: Options,
  { site, language }: Pages,
  table: Table,
): string | null {
  const full = (path: string) => withBase(site, inLanguage(language, path));
  if (entry) return full(entryPath(entry.domain, entry.code));
  const text = toShareable(redact(result, table), table, options.interface);
  if (text === '') return null;
  const { interface: called = '', platform = '' } = options;
  return full(`${DECODE_PATH}#${toFragment({ text, interface: called, platform, domain: '' })}`);
}

/** The text of a response; empty for what has none. */
export function textOf(response: unknown): string {
  if (typeof response === 'string') return response;
  if (typeof response === 'number' || typeof response === 'bigint') return String(response);
  if (response instanceof Error) return response.message;
  if (response instanceof Uint8Array) return new TextDecoder().decode(response);
  // JSON has no text for `undefined` and functions.
  const json: unknown = JSON.stringify(response);
  return typeof json === 'string' ? json : '';
}
