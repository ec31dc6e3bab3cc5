import { MOST_CODES, parseCode, sizeOf, type Code } from '../code.ts';
import { entryFault } from '../content.ts';
import type { EntryData } from '../schema.ts';
import type { Rule } from './rule.ts';

/** Codes and classes can be read, and only a class has an open end. */
export const codeForm: Rule = {
  name: 'code-form',
  description: 'A code is an integer, a lower-case hexadecimal number, or a range that runs away from zero.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      writtenCodes(entry.data).flatMap(({ path, printed }) => {
        const code = parseCode(printed);
        const isClass = path[0] === 'owns';
        const wrong = typeof code === 'string' ? code : isClass ? undefined : wrongSize(code);
        if (wrong === undefined) return [];
        return entryFault(entry, path, {
          rule: 'code-form',
          found: `${JSON.stringify(printed)}, which ${wrong}`,
          expected: isClass
            ? 'a class such as -100~-999, or -30000~ for one without an end'
            : 'a code such as -73, 0x47 or -1~-9',
          mend: `Write the ${isClass ? 'class with its first and last code' : 'code as the source prints it'}.`,
        });
      }),
    ),
};

/** The codes that an entry writes, with their places. */
function writtenCodes({ code, owns, formerly = [] }: EntryData): { path: (string | number)[]; printed: string }[] {
  return [
    { path: ['code'], printed: code },
    ...(owns === undefined ? [] : [{ path: ['owns'], printed: owns }]),
    ...formerly.map((printed, index) => ({ path: ['formerly', index], printed })),
  ];
}

/** What is wrong with the size of an entry's code. */
function wrongSize(code: Code): string | undefined {
  if (code.to === null) return 'is a range without an end';
  const size = sizeOf(code);
  if (size <= MOST_CODES) return undefined;
  return `is a range of ${String(size)} codes, more than ${String(MOST_CODES)}`;
}
