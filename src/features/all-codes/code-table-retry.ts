import { ACTIONS } from '../../catalogue/actions.ts';
import type { ListedCode } from '../../catalogue/browser-data.ts';
import type { ShownRetry } from './code-table-columns.ts';

/**
 * Whether a retry can help with a code.
 * @param code an entry, or a code of the list
 */
export function retryOf({ action, carries = [] }: Pick<ListedCode, 'action' | 'carries'>): ShownRetry {
  return carries.length > 0 ? 'inner' : ACTIONS[action].retry;
}
