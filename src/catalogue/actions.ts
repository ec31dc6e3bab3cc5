import type { ActionsData } from './actions-schema.ts';
import type { Language } from './languages.ts';
import type { ContactData } from './schema.ts';
import { inARow, spaced, WORDS } from './words.ts';

/**
 * What a reader should do, one per entry. The ids are permanent: the YAML and the published JSON use them.
 * Everything else about an action is in content/actions.yaml.
 */
export const ACTION_IDS = [
  'none',
  'retry',
  'wait',
  'reauthorize',
  'refresh-token',
  'fix-request',
  'fix-config',
  'request-permission',
  'tell-user',
  'contact',
  'inner',
] as const;

/** The id of an action, e.g. `reauthorize`. */
export type ActionId = (typeof ACTION_IDS)[number];

/** When repeating the same call can succeed; the sooner, the earlier. */
export const RETRY_HELPS = ['now', 'later', 'after-refresh', 'inner', 'no', 'not-needed'] as const;

/** An action as content/actions.yaml describes it. */
export type Action = ActionsData['actions'][number];

/** Every action by its id. */
export type Actions = Readonly<Record<ActionId, Action>>;

/** What badges and rows need of an action; lists sent to the browser hold nothing else. */
export type ShownAction = Pick<Action, 'id' | 'label' | 'icon' | 'hue' | 'retry' | 'retryText'>;

/** The same, for every action. */
export type ShownActions = Readonly<Record<ActionId, ShownAction>>;

/**
 * The actions by id, each with the whole step that contacts a team.
 * @param data the checked file: it has each action once
 */
export function byId({ actions, report }: ActionsData): Actions {
  const whole = actions.map((action): [string, Action] => {
    const { escalate } = action;
    return [action.id, escalate === undefined ? action : { ...action, escalate: inARow(escalate, report) }];
  });
  return Object.fromEntries(whole) as Record<ActionId, Action>;
}

/** Reduces each action to what badges and rows need. */
export function shownActions(actions: Actions): ShownActions {
  const shown = Object.values(actions).map(({ id, label, icon, hue, retry, retryText }): [string, ShownAction] => [
    id,
    { id, label, icon, hue, retry, retryText },
  ]);
  return Object.fromEntries(shown) as Record<ActionId, ShownAction>;
}

/** The id of the action of an entry as written: what to do about a pass-through code, the code inside decides. */
export function actionIdOf({
  action,
  carries = [],
}: {
  action: ActionId;
  carries?: readonly string[] | undefined;
}): ActionId {
  return carries.length > 0 ? 'inner' : action;
}

/** Whether repeating the same, unchanged request can succeed, now or after a while. */
export function isRetryable({ retry }: Pick<Action, 'retry'>): boolean {
  return retry === 'now' || retry === 'later';
}

/**
 * A team's name for use in a sentence, with the team through which it is reached; null without an id.
 */
export function teamOf(id: string | undefined, contacts: readonly ContactData[], language: Language): string | null {
  const contact = contacts.find((candidate) => candidate.id === id);
  if (!contact) return null;
  const through = contacts.find((candidate) => candidate.id === contact.through);
  return through ? WORDS[language].through(contact.name, through.name) : contact.name;
}

/**
 * All steps of an entry: its own between those that every entry with its action shares, the contact last.
 * @param own the steps as written
 * @param team name of the team to contact, as in a sentence, or null
 * @param writes whether a call that returns the code can write
 */
export function allSteps(
  own: readonly string[],
  { before = [], beforeWrite, after = [], escalate }: Action,
  team: string | null,
  writes = false,
): string[] {
  const last = team !== null && escalate ? [spaced(escalate.replace('{team}', () => team))] : [];
  const warning = writes && beforeWrite !== undefined ? [beforeWrite] : [];
  return [...before, ...own, ...warning, ...after, ...last];
}
