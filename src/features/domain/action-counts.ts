import { actionOf, type Actions, type ShownAction } from '../../catalogue/actions.ts';
import type { Domain } from '../../catalogue/catalogue.ts';

/** An action, and how many codes ask for it. */
export interface ActionCount extends ShownAction {
  count: number;
}

/**
 * Counts what the codes of a domain ask for.
 * @param domain the domain
 * @param actions every action
 * @returns the actions that occur, as they are shown, the most frequent first
 */
export function actionCounts({ groups }: Pick<Domain, 'groups'>, actions: Actions): ActionCount[] {
  const counts = new Map<string, ActionCount>();
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const action = actionOf(entry, actions);
    const counted = counts.get(action.id) ?? { ...action, count: 0 };
    counts.set(action.id, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
