import { holds, MOST_CODES, parseCode, sizeOf, type Code } from '../code.ts';
import { spelledOf, type EntrySource } from '../content.ts';
import type { EntryData } from '../schema.ts';
import { entryFault, type Finding, type Rule } from './rule.ts';

/** Codes and classes can be parsed, and only a class may have no end. */
export const codeForm: Rule = {
  name: 'code-form',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      writtenCodes(entry.data).flatMap(({ path, printed }) => {
        const code = parseCode(printed);
        const isClass = path[0] === 'owns';
        const wrong = typeof code === 'string' ? code : isClass ? undefined : wrongSize(code);
        if (wrong === undefined) return [];
        return entryFault(entry, path, {
          found: `${JSON.stringify(printed)}, which ${wrong}`,
          expected: isClass
            ? 'a class such as -100~-999, or -30000~ for one without an end'
            : 'a code such as -73, 0x47 or -1~-9',
          fix: `Write the ${isClass ? 'class with its first and last code' : 'code as the source prints it'}.`,
        });
      }),
    ),
};

/** The codes written in an entry, with their places. */
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

/** Within a domain, a spelling belongs to one entry: no code twice, no ranges that overlap. */
export const codeUnique: Rule = {
  name: 'code-unique',
  scope: 'domain',
  check: ({ entries }) => {
    const owners = new Map<string, EntrySource>();
    return entries.flatMap((entry): Finding[] => {
      const { spellings } = entry;
      const clash = spellings.find((spelling) => owners.has(`${entry.domain.id}/${spelling}`));
      const owner = clash === undefined ? undefined : owners.get(`${entry.domain.id}/${clash}`);
      for (const spelling of spellings)
        if (!owners.has(`${entry.domain.id}/${spelling}`)) owners.set(`${entry.domain.id}/${spelling}`, entry);
      if (!owner || clash === undefined) return [];
      const { line } = owner.domain.yaml.locate(owner.path);
      return [
        entryFault(entry, ['code'], {
          found:
            clash === entry.data.code && clash === owner.data.code
              ? `the code ${clash} a second time`
              : `${entry.data.code}, which shares the spelling ${clash} with ${owner.data.code}`,
          expected: `${clash} once in ${entry.domain.id}; it is in line ${String(line)}`,
          fix: 'Merge the two entries, or correct one of the codes.',
        }),
      ];
    });
  },
};

/** Spellings that are written out belong to the code: 0x71, -140 and 116 do not belong together. */
export const formsAgree: Rule = {
  name: 'forms-agree',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      (entry.data.forms ?? []).flatMap((form, index) => {
        // A code that cannot be parsed has no spellings to compare with; code-form reports it.
        if (entry.code === null || form === entry.data.code || entry.forms.includes(form)) return [];
        return entryFault(entry, ['forms', index], {
          found: `the spelling ${form}`,
          expected:
            entry.forms.length > 0
              ? `one of ${entry.forms.join(', ')}, the spellings of ${entry.data.code}`
              : `no other spelling: ${entry.data.code} has none`,
          fix: 'Correct the code or the spelling; an OIDB code is unsigned = signed modulo 256. Spellings are computed and can be left out.',
        });
      }),
    ),
};

/** A former code is no longer in use: no entry of the domain has it, or its address would lead to two. */
export const formerFree: Rule = {
  name: 'former-free',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      (entry.data.formerly ?? []).flatMap((printed, index) => {
        const former = spelledOf(printed, entry.domain.value.family);
        const sharing = entries.find((other) =>
          // A range that was extended still has the numbers of the shorter one.
          other === entry
            ? other.spellings.includes(printed)
            : other.domain.id === entry.domain.id &&
              other.forms.concat(other.data.code).some((form) => former.includes(form)),
        );
        if (!sharing) return [];
        return entryFault(entry, ['formerly', index], {
          found: `${printed}, which is ${sharing === entry ? 'the code of the entry itself' : `a code of ${sharing.id}`}`,
          expected: 'a code that no entry of the domain has',
          fix: 'Remove it: its address leads to the entry that has the code.',
        });
      }),
    ),
};

/** A class includes the code that names it, and no two classes of a domain share a code. */
export const classOwner: Rule = {
  name: 'class-owner',
  scope: 'domain',
  check: ({ entries }) => {
    const classes = entries.filter((entry): entry is EntrySource & { owns: Code } => entry.owns !== null);
    return classes.flatMap((entry, index) => {
      if (entry.code !== null && entry.owns.from !== entry.code.from) {
        return entryFault(entry, ['owns'], {
          found: `${entry.owns.printed}, a class that does not begin at its own code`,
          expected: `a class that begins at ${entry.data.code}`,
          fix: `Let the class begin at ${entry.data.code}.`,
        });
      }
      const other = classes
        .slice(0, index)
        .find((before) => before.domain === entry.domain && overlaps(before.owns, entry.owns));
      if (!other) return [];
      return entryFault(entry, ['owns'], {
        found: `${entry.owns.printed}, which overlaps ${other.owns.printed} of ${other.id}`,
        expected: 'classes that share no code',
        fix: 'End the one class before the other begins.',
      });
    });
  },
};

/** Whether two classes share a code. */
function overlaps(a: Code, b: Code): boolean {
  return holds(a, b.from) || holds(b, a.from);
}
