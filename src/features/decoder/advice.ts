import type { ActionId } from '../../catalogue/actions.ts';

/** The sentence of each action: what to do now. */
const ADVICE: Readonly<Record<string, string>> = {
  none: 'Do nothing: this is an expected state.',
  retry: 'Repeat the call with growing pauses, at most three times.',
  wait: 'Stop calling until the window of the limit has passed.',
  reauthorize: 'Have the player sign in again, and use the new token only.',
  'refresh-token': 'Refresh the access token, then repeat the call once.',
  'fix-request': 'Correct the request before you send it again.',
  'fix-config': 'Correct the configuration of the app.',
  'request-permission': 'Apply for the permission or the quota that is missing.',
  'tell-user': 'Tell the player what is in the way.',
  contact: 'Contact the team that can act.',
} satisfies Record<ActionId, string>;

/**
 * Says in one sentence what to do.
 * @param action id of the action
 * @returns empty for an action that is not known
 */
export function adviceFor(action: string): string {
  return ADVICE[action] ?? '';
}
