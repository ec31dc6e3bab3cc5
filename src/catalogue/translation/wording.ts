import type { Fault } from '../fault.ts';
import { TOGETHER } from '../words.ts';

/** What is wrong with a text, before its place is known. */
export type Wording = Pick<Fault, 'rule' | 'found' | 'expected' | 'fix'>;

/** A word of the term list as a text may hold it. */
export interface Term {
  /** The word to use. */
  use: string;
  /** Words that are not used for it. */
  not?: readonly string[] | undefined;
}

/** `title`: a headline or a name; `sentence`: prose. */
export type TextForm = 'title' | 'sentence';

const HAN = '\\p{Script=Han}';
/** Punctuation of Chinese, which is as wide as a character. */
const WIDE = '[，。：；？！、（）“”《》]';

/** What stands around a finding, in characters. */
const AROUND = 8;

/** Rules of the language: how Chinese is set beside Latin letters, and which punctuation it has. Each finds one slip a text. */
const SETTING: readonly (readonly [pattern: RegExp, expected: string, fix: string])[] = [
  [
    TOGETHER,
    'a space between Chinese and Latin letters, digits or names in backticks',
    'Put a half-width space between the two.',
  ],
  [
    new RegExp(`${HAN} +${HAN}`, 'u'),
    'no space between two Chinese characters',
    'Join them; in YAML, a line break inside a sentence becomes a space.',
  ],
  [
    new RegExp(`${WIDE} | ${WIDE}`, 'u'),
    'no space beside full-width punctuation',
    'Remove the space; in YAML, a line break inside a text becomes one.',
  ],
  [
    new RegExp(`[${HAN}\`”）] ?[,;:?!()]|[,;:?!()] ?[${HAN}“（]|${HAN} ?\\.(?![\\w-])`, 'u'),
    'full-width punctuation',
    'Write ，。：；？！（）.',
  ],
  [
    new RegExp(`${HAN}[-+]\\d`, 'u'),
    'a space between Chinese and a number',
    'Put a half-width space in front of the sign.',
  ],
];

/**
 * What is wrong with how a Chinese text is written.
 * @param terms the list of terms
 */
export function checkWording(text: string, form: TextForm, terms: readonly Term[]): Wording[] {
  const own = text.replace(/`[^`]*`/g, '``');
  const slips = SETTING.flatMap(([pattern, expected, fix]): Wording[] => {
    const at = own.search(pattern);
    return at < 0 ? [] : [{ rule: 'text-setting', found: around(own, at), expected, fix }];
  });
  return [
    ...slips,
    ...wrongEnd(text, form),
    ...terms.flatMap(({ use, not = [] }) =>
      not
        .filter((word) => own.replace(/“[^”]*”/g, '').includes(word))
        .map((word) => ({
          rule: 'text-terms',
          found: JSON.stringify(word),
          expected: use,
          fix: 'Use that word: the list of terms, terms.yaml, says so.',
        })),
    ),
  ];
}

/** A headline ends without punctuation, a sentence with a full stop. */
function wrongEnd(text: string, form: TextForm): Wording[] {
  const end = text.slice(-AROUND);
  if (form === 'title')
    return /[。，；：！？.,;:!?]$/.test(text)
      ? [{ rule: 'text-form', found: end, expected: 'a title without punctuation at its end', fix: 'Remove it.' }]
      : [];
  return /[。！？][”）]?$/.test(text)
    ? []
    : [{ rule: 'text-form', found: end, expected: 'a sentence with 。 at its end', fix: 'End the sentence.' }];
}

/** A part of a text, for a report. */
function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND));
}
