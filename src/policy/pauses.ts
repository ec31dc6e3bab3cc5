import type { Action } from './ids.ts';

/** How often a call is repeated at most: see the guide “Retry well”. */
const MOST_REPEATS = 3;

/** The part of a pause that is fixed, in milliseconds, and the bounds of the random part. */
const PAUSE = 1000;
const LONGEST_RANDOM = 8000;

/** The first wait for a limit whose window is not known, and the longest, behind which any window has passed. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What decides about the next attempt. */
export interface Attempted {
  action: Action;
  /** How often the call has been sent; 1 for anything but a number from 1 on. */
  attempt: number | undefined;
  /** Whether sending the call twice does no harm. */
  isSafe: boolean;
  /** Whether the meaning of the response is not merely one of several. */
  isSure: boolean;
  /** From 0 to 1; `Math.random` when left out. */
  random: (() => number) | undefined;
}

/** When to send the call again. */
export interface NextAttempt {
  retryAfterMs: number | null;
  giveUp: boolean;
}

/** When to send a call again, if at all. */
export function nextAttempt({ action, attempt, isSafe, isSure, random = Math.random }: Attempted): NextAttempt {
  const sent = typeof attempt === 'number' && attempt >= 1 ? Math.floor(attempt) : 1;
  switch (action) {
    case 'none':
      return { retryAfterMs: null, giveUp: false };
    case 'retry': {
      if (!isSafe || sent > MOST_REPEATS) return STOP;
      return again(PAUSE + random() * Math.min(LONGEST_RANDOM, PAUSE * 2 ** (sent - 1)));
    }
    case 'wait': {
      const before = sent === 1 ? 0 : MINUTE * 2 ** (sent - 2);
      if (!isSafe || before >= DAY) return STOP;
      return again(Math.min(DAY, MINUTE * 2 ** (sent - 1)));
    }
    case 'refresh-token':
      // A call with an expired token had no effect, so it can be sent again with a fresh one; but only once.
      return sent === 1 && (isSafe || isSure) ? again(0) : STOP;
    case 'reauthorize':
    case 'fix-request':
    case 'fix-config':
    case 'request-permission':
    case 'tell-user':
    case 'contact':
      return STOP;
  }
}

const STOP: NextAttempt = { retryAfterMs: null, giveUp: true };

function again(pause: number): NextAttempt {
  return { retryAfterMs: Math.round(pause), giveUp: false };
}
