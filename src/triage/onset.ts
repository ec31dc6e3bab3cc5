/** How many minutes in front of one are its base, at most and at least. */
const BASE_AT_MOST = 60;
const BASE_AT_LEAST = 3;

/** How often something has to occur in a minute, at least. */
const FLOOR = 5;

/** How far above the base a minute has to be, in standard deviations of chance. */
const DEVIATIONS = 4;

/**
 * The minute from which something runs above its usual rate: the first in which it occurs at least 5 times and more than four
 * standard deviations above the mean of the up to 60 minutes in front, of which the log has to have 3 at least; the minute
 * behind has to be above the same limit, if the log goes on. The standard deviation is that of chance, the square root of
 * the mean, and at least 1.
 * @param counts how often it occurs in each minute, by the number of the minute
 * @param from the first minute of the log
 * @param to its last
 * @returns null when no minute is
 */
export function onsetOf(counts: ReadonlyMap<number, number>, from: number, to: number): number | null {
  const minutes = [...counts.keys()].sort((a, b) => a - b);
  const at = (minute: number) => counts.get(minute) ?? 0;
  let sum = 0;
  // The minutes of which the sum is: as there can be many without any, only those that have some are looked at.
  let oldest = 0;
  for (const [place, minute] of minutes.entries()) {
    const start = Math.max(from, minute - BASE_AT_MOST);
    for (; oldest < place && (minutes[oldest] ?? 0) < start; oldest += 1) sum -= at(minutes[oldest] ?? 0);
    const length = minute - start;
    const limit = Math.max(FLOOR - 1, limitAbove(sum / Math.max(1, length)));
    const goesOn = minute === to || at(minute + 1) > limit;
    if (length >= BASE_AT_LEAST && at(minute) > limit && goesOn) return minute;
    sum += at(minute);
  }
  return null;
}

/** Up to how much can be chance where the mean is so. */
function limitAbove(mean: number): number {
  return mean + DEVIATIONS * Math.max(1, Math.sqrt(mean));
}
