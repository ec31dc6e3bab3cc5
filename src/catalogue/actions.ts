/** What a reader is to do, one per entry. The ids are permanent: they stand in the YAML and in the published JSON. */
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

/** When repeating the same call can succeed. */
export const RETRY_HELPS = ['now', 'later', 'after-refresh', 'no', 'not-needed'] as const;

/** One of them. */
export type RetryHelp = (typeof RETRY_HELPS)[number];

/** One action: how it is shown and what follows from it. */
export interface Action {
  /** Permanent id. */
  id: ActionId;
  /** Two or three words for a badge. */
  label: string;
  /** One sentence that tells the reader what the action is. */
  summary: string;
  /** When repeating the same call can succeed. */
  retry: RetryHelp;
  /** One sentence on retrying, for the reader. */
  retryText: string;
  /** The `err_type` values of the access layer that agree with the action (the document, chapter 1, point 6). */
  errTypes: readonly number[];
}

/** Every action by its id. */
export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  none: {
    id: 'none',
    label: 'Nothing to do',
    summary: 'Success or an expected state; there is nothing to handle.',
    retry: 'not-needed',
    retryText: 'No retry is needed.',
    errTypes: [0],
  },
  retry: {
    id: 'retry',
    label: 'Retry',
    summary: 'Transient: repeat the call with backoff, then escalate.',
    retry: 'now',
    retryText: 'A retry with backoff can help.',
    errTypes: [1, 5],
  },
  wait: {
    id: 'wait',
    label: 'Wait',
    summary: 'A limit is reached: wait until its window has passed.',
    retry: 'later',
    retryText: 'A retry helps only after the window of the limit has passed.',
    errTypes: [1, 5],
  },
  reauthorize: {
    id: 'reauthorize',
    label: 'Sign in again',
    summary: 'The player has to sign in again; only a new token helps.',
    retry: 'no',
    retryText: 'A retry with the same token cannot help.',
    errTypes: [2],
  },
  'refresh-token': {
    id: 'refresh-token',
    label: 'Refresh the token',
    summary: 'Exchange the refresh token for a new access token, then repeat the call once.',
    retry: 'after-refresh',
    retryText: 'A retry helps once the access token is refreshed.',
    errTypes: [3],
  },
  'fix-request': {
    id: 'fix-request',
    label: 'Fix the request',
    summary: 'The caller built the request wrongly; change it before sending it again.',
    retry: 'no',
    retryText: 'The same request fails again.',
    errTypes: [5],
  },
  'fix-config': {
    id: 'fix-config',
    label: 'Fix the configuration',
    summary: 'App registration, keys, environment or address lists are wrong.',
    retry: 'no',
    retryText: 'The same request fails until the configuration is corrected.',
    errTypes: [5],
  },
  'request-permission': {
    id: 'request-permission',
    label: 'Request permission',
    summary: 'The app lacks a permission or a quota that has to be applied for.',
    retry: 'no',
    retryText: 'The same request fails until the permission is granted.',
    errTypes: [5],
  },
  'tell-user': {
    id: 'tell-user',
    label: 'Tell the player',
    summary: 'A state of the player or the group; explain it to the player.',
    retry: 'no',
    retryText: 'A retry does not help until the player changes something.',
    errTypes: [0, 5],
  },
  contact: {
    id: 'contact',
    label: 'Contact the team',
    summary: 'Only the named team can act.',
    retry: 'no',
    retryText: 'A retry is not expected to help.',
    errTypes: [1, 5],
  },
};

/**
 * Whether repeating the same, unchanged request can succeed, now or after a while.
 * @param action the id of an action
 * @returns true for `retry` and `wait`
 */
export function isRetryable(action: ActionId): boolean {
  return ACTIONS[action].retry === 'now' || ACTIONS[action].retry === 'later';
}
