import { FAMILY_IDS } from '../catalogue/families.ts';
import { proposeFrom } from '../catalogue/near.ts';
import { decode, type Options, type Table } from '../decoder/index.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';
import { quoted } from './visible.ts';

/**
 * Reads the hints that were given.
 * @param given what was typed
 * @param table the decoder's table
 * @throws UsageError for an interface or a platform that is not known
 */
export function readHints({ values }: Arguments, table: Table): Options {
  const called = values.get('interface');
  const platform = values.get('platform')?.toLowerCase();
  if (platform !== undefined && !FAMILY_IDS.some((id) => id === platform)) {
    refuse('platform', platform, FAMILY_IDS);
  }
  if (called !== undefined && !isInterface(called, table)) {
    refuse(
      'interface',
      called,
      table.interfaces.map(({ path }) => path),
    );
  }
  return {
    ...(called === undefined ? {} : { interface: called }),
    ...(platform === undefined ? {} : { platform }),
  };
}

/** Whether the decoder knows an interface, by path, address or name. */
function isInterface(called: string, table: Table): boolean {
  return decode('0', table, { interface: called }).answers[0]?.interface !== null;
}

/** Says that a hint is not known, and which was probably meant. */
function refuse(kind: string, value: string, known: readonly string[]): never {
  const hint = proposeFrom(value, known, `Known: ${known.join(', ')}.`);
  throw new UsageError(`There is no ${kind} ${quoted(value)}. ${hint}`);
}
