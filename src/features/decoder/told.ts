import type { Table } from '../../decoder/index.ts';
import type { Decoded } from './decoded.ts';

/** What was decoded, with the table that tells it. */
export interface Told extends Decoded {
  table: Table;
}

/**
 * Puts the steps of an entry or an action into a verdict, which was decided without texts and has their id in the place of them.
 * @param table the table with its texts
 */
export function tellSteps({ result, redacted, ...rest }: Decoded, table: Table): Told {
  const { verdict } = result;
  const told = verdict && { ...verdict, steps: verdict.steps.flatMap((step) => stepsOf(step, table)) };
  return { ...rest, result: { ...result, verdict: told }, redacted: { ...redacted, verdict: told }, table };
}

/** The steps that an id stands for; any other text is a step itself. */
function stepsOf(id: string, { entries, actions }: Table): readonly string[] {
  return actions[id]?.steps ?? entries.find((entry) => entry.id === id)?.steps ?? [id];
}
