import { ACTIONS } from '../catalogue/actions.ts';
import type { Entry } from '../catalogue/catalogue.ts';

/** How the action of an entry is shown. */
export interface ShownAction {
  /** Id, for its color. */
  id: string;
  /** Id of its icon. */
  icon: string;
  /** Two to four words. */
  label: string;
  /** Whether a retry can help: one sentence. */
  retryText: string;
}

/**
 * How the action of an entry is shown. A pass-through code has none of its own: the code inside decides.
 * @param entry the entry
 */
export function actionOf({ action, carries }: Pick<Entry, 'action' | 'carries'>): ShownAction {
  if (carries.length > 0) {
    return {
      id: 'inner',
      icon: 'inner',
      label: 'Read the inner code',
      retryText: 'The code inside decides whether a retry can help.',
    };
  }
  const { label, retryText } = ACTIONS[action];
  return { id: action, icon: action, label, retryText };
}
