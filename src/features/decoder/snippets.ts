import type { ActionId } from '../../catalogue/actions.ts';

/** How an action is done in code. */
export interface Snippet {
  /** What the code does: one sentence. */
  summary: string;
  /** TypeScript, whose names are placeholders. */
  code: string;
}

/** What stands under every snippet. */
export const SNIPPET_NOTE =
  'The names are placeholders: callMsdk stands for your call, the others for what your game has for the purpose.';

/** The actions that are a pattern in code. */
const SNIPPETS: Readonly<Partial<Record<ActionId, Snippet>>> = {
  retry: {
    summary: 'Repeats the call at most three times, with a growing pause.',
    code: `async function callWithRetry(request) {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await callMsdk(request);
    if (answer.ret === 0 || !isTransient(answer) || attempt === 3) return answer;
    // 0.5 s, 1 s, 2 s; the random part keeps clients from calling all at once.
    await sleep(500 * 2 ** attempt * (0.5 + Math.random()));
  }
}`,
  },
  reauthorize: {
    summary: 'Sends the player through sign-in again and goes on with the new token only.',
    code: `const answer = await callMsdk(request, session.accessToken);
if (needsSignIn(answer)) {
  session.clear(); // the old token cannot work again
  session = await signIn(player.platform);
  return callMsdk(request, session.accessToken); // once: a second refusal is shown
}`,
  },
  'refresh-token': {
    summary: 'Exchanges the refresh token for a new access token, then repeats the call once.',
    code: `const answer = await callMsdk(request, session.accessToken);
if (isTokenExpired(answer)) {
  const fresh = await refreshAccessToken(session.refreshToken);
  if (!fresh.ok) return signIn(player.platform); // the refresh token has expired, too
  session.accessToken = fresh.accessToken;
  return callMsdk(request, session.accessToken); // once more, not in a loop
}`,
  },
};

/**
 * How an action is done in code.
 * @param action id of the action
 * @returns null when the action is no pattern in code
 */
export function snippetFor(action: string): Snippet | null {
  return SNIPPETS[action as ActionId] ?? null;
}
