import type { Response } from './responses.ts';

/** How many neighbors on each side a response is compared with. */
const NEIGHBORS = 8;

/** What a trace of calls has between an exception and its cause, which repeats what it says. */
export const TRACE =
  /^[^\n]*\b(?:Caused by|Suppressed|Wrapped by)\b|\bTraceback\b|\bprevious exception\b|\bstack ?trace\b|During handling of|^\s+at \S|^\s*#\d+ \S|^\s+File "|^[\w.$\\]+(?:Exception|Error|Failure|Failed)\b:/im;

/** What stands between two responses of a list. */
const BETWEEN = /^[\s,;|]*$|[}\])]\s*,\s*[{[]/;

/**
 * Which responses of a block tell again what another of it tells: the error beside the response, the cause below the
 * exception. Those of a list count each.
 */
export function toldAgain(responses: readonly Response[], input: string): ReadonlySet<Response> {
  if (responses.length < 2) return new Set();
  const sorted = [...responses].sort((a, b) => a.span[0] - b.span[0]);
  const codes = sorted.map(({ hops }) => new Set(hops.map(({ code }) => code)));
  // Those of one number speak of one call.
  const calls = sorted.map(() => 0);
  for (let place = 1; place < sorted.length; place += 1)
    calls[place] = (calls[place - 1] ?? 0) + (isOneCall(input, sorted[place - 1], sorted[place]) ? 0 : 1);
  const isOf = (one: number, other: number) => [...(codes[one] ?? [])].every((code) => codes[other]?.has(code));
  const isTold = (_: Response, place: number) => {
    for (let other = Math.max(0, place - NEIGHBORS); other <= place + NEIGHBORS && other < sorted.length; other += 1) {
      if (other === place || calls[other] !== calls[place] || !isOf(place, other)) continue;
      // Of two that say the same the first counts.
      if (other < place || !isOf(other, place)) return true;
    }
    return false;
  };
  return new Set(sorted.filter(isTold));
}

/** Whether two responses of a block, one behind the other, speak of one call. */
function isOneCall(input: string, first: Response | undefined, second: Response | undefined): boolean {
  if (!first || !second) return false;
  const [[, end], [start, behind]] = [first.span, second.span];
  if (start < end) return true;
  const between = input.slice(end, start);
  if (BETWEEN.test(between)) return false;
  return !between.includes('\n') || TRACE.test(input.slice(end, behind));
}
