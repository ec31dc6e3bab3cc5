import type { DecoderTexts, Table, TableAction } from '../decoder/index.ts';

/** A text, or the index of an earlier one that is equal: gzip finds repeats only within 32 kB. */
type Text = string | number;

type ActionTexts = Omit<TableAction, 'retryable' | 'errTypes'>;

/**
 * The texts of a table that only a verdict shows, as they are sent to the browser: all of them, whatever was pasted, so that
 * no request tells what it was.
 */
export interface PackedTexts {
  /** The steps of each entry. */
  steps: Text[][];
  /** What to tell the player, by the index of the entry. */
  players: Record<number, string>;
  actions: Record<string, ActionTexts>;
  /** The titles of the domains. */
  domains: string[];
  /** In another language than the table that decides: the titles of the entries, which that table has in its own. */
  titles?: string[];
}

/**
 * Packs the texts of a table.
 * @param deciding the table that the browser decides by
 */
export function packTexts({ entries, actions, domains, texts }: Table, deciding: Table): PackedTexts {
  const places = new Map(stepsOf(actions).map((text, place) => [text, place]));
  const pack = (text: string): Text => {
    const place = places.get(text);
    if (place === undefined) places.set(text, places.size);
    return place ?? text;
  };
  return {
    steps: entries.map(({ steps }) => steps.map(pack)),
    players: Object.fromEntries(
      entries.flatMap(({ player }, place) => (player === undefined ? [] : [[place, player] as const])),
    ),
    actions: Object.fromEntries(Object.entries(actions).map(([id, action]) => [id, textsOf(action)])),
    domains: domains.map(({ title }) => title),
    ...(deciding.texts === texts ? {} : { titles: entries.map(({ title }) => title) }),
  };
}

/** What decides, and has a place in the table without texts. */
const DECIDING: readonly string[] = ['retryable', 'errTypes'] satisfies (keyof TableAction)[];

/** What of an action is only shown. */
function textsOf(action: TableAction): ActionTexts {
  const shown = Object.entries(action).filter(([name]) => !DECIDING.includes(name));
  return Object.fromEntries(shown) as unknown as ActionTexts;
}

/**
 * Puts texts into the table that decided.
 * @param said what the decoder itself says, in the language of the texts
 */
export function withTexts(
  table: Table,
  { steps, players, actions, domains, titles }: PackedTexts,
  said: DecoderTexts | undefined,
): Table {
  const texts = stepsOf(actions);
  const unpack = (text: Text) => (typeof text === 'string' ? (texts.push(text), text) : (texts[text] ?? ''));
  return {
    ...table,
    ...(said ? { texts: said } : {}),
    domains: table.domains.map((domain, place) => ({ ...domain, title: domains[place] ?? '' })),
    entries: table.entries.map((entry, place) => ({
      ...entry,
      title: titles?.[place] ?? entry.title,
      steps: steps[place]?.map(unpack) ?? [],
      ...(players[place] === undefined ? {} : { player: players[place] }),
    })),
    actions: Object.fromEntries(
      Object.entries(table.actions).map(([id, action]) => [id, { ...action, ...actions[id] }]),
    ),
  };
}

/** The steps of the actions, each once: an index can refer to them before those of the entries. */
function stepsOf(actions: Record<string, Pick<TableAction, 'steps'>>): string[] {
  return [...new Set(Object.values(actions).flatMap(({ steps }) => steps))];
}
