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
  const all = sorted.map(({ hops }) => new Set(hops.map(({ code }) => code)));
  const isOf = (one: number, other: number) => [...(all[one] ?? [])].every((code) => all[other]?.has(code));
  const told = sorted.filter((response, place) => {
    for (let other = Math.max(0, place - NEIGHBORS); other <= place + NEIGHBORS; other += 1) {
      const neighbor = sorted[other];
      if (!neighbor || other === place || !isOf(place, other)) continue;
      // Of two that say the same the first counts.
      if (isOf(other, place) && other > place) continue;
      const [first, second] = other < place ? [neighbor, response] : [response, neighbor];
      if (isOneCall(input, first, second)) return true;
    }
    return false;
  });
  return new Set(told);
}

/** Whether two responses of a block speak of one call. */
function isOneCall(input: string, { span: [, end] }: Response, { span: [start, behind] }: Response): boolean {
  if (start < end) return true;
  const between = input.slice(end, start);
  if (BETWEEN.test(between)) return false;
  return !between.includes('\n') || TRACE.test(input.slice(end, behind));
}
