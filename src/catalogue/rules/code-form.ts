import { MOST_CODES, parseCode, sizeOf, type Code } from '../code.ts';
import { entryFault } from '../content.ts';
import type { Rule } from './rule.ts';

/** Codes and classes can be read, and only a class has an open end. */
export const codeForm: Rule = {
  name: 'code-form',
  description: 'A code is an integer, a lower-case hexadecimal number, or a range that runs away from zero.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      (['code', 'owns'] as const).flatMap((key) => {
        const printed = entry.data[key];
        if (printed === undefined) return [];
        const code = parseCode(printed);
        const wrong = typeof code === 'string' ? code : key === 'code' ? wrongSize(code) : undefined;
        if (wrong === undefined) return [];
        return entryFault(entry, [key], {
          rule: 'code-form',
          found: `${JSON.stringify(printed)}, which ${wrong}`,
          expected:
            key === 'code'
              ? 'a code such as -73, 0x47 or -1~-9'
              : 'a class such as -100~-999, or -30000~ for one without an end',
          mend: `Write the ${key === 'code' ? 'code as the source prints it' : 'class with its first and last code'}.`,
        });
      }),
    ),
};

/** What is wrong with the size of an entry's code. */
function wrongSize(code: Code): string | undefined {
  if (code.to === null) return 'is a range without an end';
  const size = sizeOf(code);
  if (size <= MOST_CODES) return undefined;
  return `is a range of ${String(size)} codes, more than ${String(MOST_CODES)}`;
}
