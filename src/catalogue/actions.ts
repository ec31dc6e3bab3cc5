import type { ActionsData } from './actions-schema.ts';
import type { ContactData } from './schema.ts';

/**
 * What a reader is to do, one per entry. The ids are permanent: they stand in the YAML and in the published JSON.
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
] as const;

/** The id of an action, e.g. `reauthorize`. */
export type ActionId = (typeof ACTION_IDS)[number];

/** What can be shown in the place of an action: `inner` for a pass-through code, whose inner code decides. */
export const SHOWN_ACTION_IDS = [...ACTION_IDS, 'inner'] as const;

/** One of them. */
export type ShownActionId = (typeof SHOWN_ACTION_IDS)[number];

/** When repeating the same call can succeed. */
export const RETRY_HELPS = ['now', 'later', 'after-refresh', 'no', 'not-needed'] as const;

/** An action with all that is said about it. */
export type Action = ActionsData['actions'][number];

/** Every action by its id. */
export type Actions = Readonly<Record<ShownActionId, Action>>;

/** What a badge and a row need of an action; lists for the browser hold no more. */
export type ShownAction = Pick<Action, 'id' | 'label' | 'icon' | 'hue' | 'retry' | 'retryText'>;

/** The same of every action. */
export type ShownActions = Readonly<Record<ShownActionId, ShownAction>>;

/**
 * The actions by id, each with the whole step that contacts a team.
 * @param data the checked file: it has each action once
 */
export function byId({ actions, report }: ActionsData): Actions {
  const whole = actions.map((action): [string, Action] => {
    const { escalate } = action;
    return [action.id, escalate === undefined ? action : { ...action, escalate: `${escalate} ${report}` }];
  });
  return Object.fromEntries(whole) as Record<ShownActionId, Action>;
}

/** Leaves of each action what is shown of it. */
export function shownActions(actions: Actions): ShownActions {
  const shown = Object.values(actions).map(({ id, label, icon, hue, retry, retryText }): [string, ShownAction] => [
    id,
    { id, label, icon, hue, retry, retryText },
  ]);
  return Object.fromEntries(shown) as Record<ShownActionId, ShownAction>;
}

/**
 * The action that an entry is shown with: a pass-through code has none of its own.
 * @param entry the entry, or a code of a list
 * @param actions what is known of the actions
 */
export function actionOf<T>(
  { action, carries = [] }: { action: ActionId; carries?: readonly string[] | undefined },
  actions: Readonly<Record<ShownActionId, T>>,
): T {
  return actions[carries.length > 0 ? 'inner' : action];
}

/** Whether repeating the same, unchanged request can succeed, now or after a while. */
export function isRetryable({ retry }: Pick<Action, 'retry'>): boolean {
  return retry === 'now' || retry === 'later';
}

/**
 * A team as a sentence names it, with the team through which it is reached.
 * @param id id of the team; undefined for none
 */
export function teamOf(id: string | undefined, contacts: readonly ContactData[]): string | null {
  const contact = contacts.find((candidate) => candidate.id === id);
  if (!contact) return null;
  const through = contacts.find((candidate) => candidate.id === contact.through);
  return through ? `${contact.name} through ${through.name}` : contact.name;
}

/**
 * All steps of an entry: its own between those that it shares with every entry of its action, the contact last.
 * @param own the steps as written
 * @param action the action that the entry is shown with
 * @param team the team to contact as a sentence names it, or null
 */
export function allSteps(
  own: readonly string[],
  { before = [], after = [], escalate }: Action,
  team: string | null,
): string[] {
  const last = team !== null && escalate ? [escalate.replace('{team}', () => team)] : [];
  return [...before, ...own, ...after, ...last];
}
