import { chainOf, type Report, type ReportGroup } from './report.ts';

/** How often a group occurs in a second log beside a first one. */
export interface Change {
  group: ReportGroup;
  /** How many of 1,000 responses are of the group. */
  before: number;
  after: number;
  countBefore: number;
  countAfter: number;
  /** What changed beyond chance. */
  change: 'new' | 'gone' | 'more' | 'less' | 'none';
}

/** How many standard deviations two shares have to be apart: by chance, one of a thousand is. */
const DEVIATIONS = 3.29;

/** How often a group has to occur in one of the logs, and by which part its share has to change. */
const FLOOR = 5;
const PART = 0.2;

/**
 * Compares how often each error and each code that no table has occurs in two logs, by 1,000 responses. A share changed
 * beyond chance if the two are more than 3.29 standard deviations apart (the test of two proportions, at one of a thousand),
 * the group occurs at least 5 times in one of the logs, and its share changed by a fifth or more.
 * @returns what changed first, by how much; then the others by how often they occur
 */
export function compare(before: Report, after: Report): Change[] {
  const groups = new Map<string, [ReportGroup | undefined, ReportGroup | undefined]>();
  for (const group of errors(before)) groups.set(chainOf(group), [group, undefined]);
  for (const group of errors(after)) groups.set(chainOf(group), [groups.get(chainOf(group))?.[0], group]);
  const [all, allAfter] = [before.counts.responses, after.counts.responses];
  return [...groups.values()]
    .flatMap(([one, other]): Change[] => {
      const group = other ?? one;
      if (!group) return [];
      const [countBefore, countAfter] = [one?.count ?? 0, other?.count ?? 0];
      return [
        {
          group,
          before: share(countBefore, all) * 1000,
          after: share(countAfter, allAfter) * 1000,
          countBefore,
          countAfter,
          change: changeOf(countBefore, all, countAfter, allAfter),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.change === 'none') - Number(b.change === 'none') ||
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
        b.countAfter - a.countAfter,
    );
}

/** What changed beyond chance, of some of all responses before and after. */
export function changeOf(before: number, all: number, after: number, allAfter: number): Change['change'] {
  const [one, other] = [share(before, all), share(after, allAfter)];
  if (all === 0 || allAfter === 0 || Math.max(before, after) < FLOOR) return 'none';
  if (Math.abs(other - one) < PART * Math.max(one, other)) return 'none';
  const pooled = (before + after) / (all + allAfter);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / allAfter));
  if (Math.abs(other - one) <= DEVIATIONS * deviation) return 'none';
  return before === 0 ? 'new' : after === 0 ? 'gone' : other > one ? 'more' : 'less';
}

function share(count: number, all: number): number {
  return all === 0 ? 0 : count / all;
}

function errors({ groups }: Report): ReportGroup[] {
  return groups.filter(({ kind }) => kind !== 'success');
}
