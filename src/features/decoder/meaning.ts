import { type Candidate, deciding, type Layer, type Result, type Table, type Verdict } from '../../decoder/index.ts';

/**
 * A result in which the code that the verdict is about means what the person chose, of everything that it can mean.
 * @param domain id of the domain whose meaning was chosen; one that the code has not changes nothing
 */
export function chooseMeaning(result: Result, domain: string, { entries, actions }: Table): Result {
  const { verdict, groups } = result;
  const layer = deciding(result);
  const entry = layer?.candidates
    .flatMap(({ id }) => entries.find((each) => each.id === id) ?? [])
    .find((each) => each.domain === domain);
  if (!verdict || !layer?.known || !entry) return result;
  const { id, code, action, title, steps } = entry;
  const chosen = { ...layer, id, domain, code };
  const told = groups.map((group, place) =>
    place === verdict.group
      ? { ...group, layers: [...group.layers.slice(0, -1), chosen], confidence: 'certain' as const, warnings: [] }
      : group,
  );
  const retryable = actions[action]?.retryable ?? false;
  return {
    ...result,
    groups: told,
    verdict: { ...verdict, action, title, steps, retryable, confidence: 'certain' },
  };
}

/** Evidence that rules a meaning out: what surrounds the code, or what the person said, is of another domain. */
const RULED_OUT = ['not-carried', 'oidb-other', 'interface-other', 'platform-other'];

/** The meanings of a code that fit, the likeliest first; empty where the verdict is about one of them. */
export function openMeanings(layer: Layer | null, confidence: Verdict['confidence']): readonly Candidate[] {
  if (!layer?.known || confidence === 'certain') return [];
  const fitting = layer.candidates.filter((meaning) => !has(meaning, RULED_OUT));
  const [best, second] = fitting;
  if (!best || !second) return [];
  // A chosen platform makes its meanings likelier than all others, and tells none of its own apart.
  const isTie = has(best, ['platform']) && kindsOf(best) === kindsOf(second);
  return confidence === 'ambiguous' || isTie ? fitting : [];
}

/** The meanings of a code on other platforms than the one that was chosen. */
export function meaningsElsewhere({ candidates }: Layer): readonly Candidate[] {
  return candidates.filter((meaning) => has(meaning, ['platform-other']));
}

/** Whether one of these pieces of evidence counts for or against a meaning. */
function has({ evidence }: Candidate, pieces: readonly string[]): boolean {
  return evidence.some(({ id }) => pieces.includes(id));
}

/** What counts for and against a meaning, however much. */
function kindsOf({ evidence }: Candidate): string {
  return evidence.map(({ id }) => id).join();
}
