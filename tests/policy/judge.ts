import type { Advice, Situation } from '#src/policy/action-for.ts';
import type { PolicyCase } from '#src/policy/cases.ts';

/**
 * The cases that do not hold, each with what was found instead.
 * @param actionFor that of the package, or one that is bound to a table
 */
export function failing(
  cases: readonly PolicyCase[],
  actionFor: (response: unknown, situation: Situation) => Advice,
): (PolicyCase & { found: PolicyCase['expected'] })[] {
  return cases.flatMap((each) => {
    const found = adviceIn(each, actionFor);
    return JSON.stringify(sorted(found)) === JSON.stringify(sorted(each.expected)) ? [] : [{ ...each, found }];
  });
}

/** What is said of a case, in the form in which the case expects it. */
function adviceIn(
  { response, interface: called, attempt, repeatable, expected }: PolicyCase,
  actionFor: (response: unknown, situation: Situation) => Advice,
): PolicyCase['expected'] {
  const advise = (random: number) =>
    actionFor(response, {
      ...(called === null ? {} : { interface: called }),
      ...(repeatable === null ? {} : { repeatable }),
      attempt,
      random: () => random,
    });
  const { retryAfterMs: least, url, ...advice } = advise(0);
  const { retryAfterMs: most } = advise(1);
  return {
    ...advice,
    retryAfterMs: least === null || most === null ? null : [least, most],
    ...(expected.url === undefined || url === null ? {} : { url }),
  };
}

/** An object with its keys in order. */
function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
