import type { Action } from './ids.ts';

/**
 * The actions by the harm that they do where another one was meant, the safest first. Only asking a person of the team can do
 * none. To explain something to the player, or to wait, costs time; a new sign-in throws the player out; a refresh uses
 * up a token; a repeated call can deliver twice; and to go on as after a success loses what has failed.
 */
export const SAFEST_FIRST = [
  'contact',
  'request-permission',
  'fix-config',
  'fix-request',
  'tell-user',
  'wait',
  'reauthorize',
  'refresh-token',
  'retry',
  'none',
] as const satisfies readonly Action[];

/** The safest of some actions; of none, the safest of all. */
export function safestOf(actions: readonly Action[]): Action {
  return SAFEST_FIRST.find((action) => actions.includes(action)) ?? SAFEST_FIRST[0];
}
