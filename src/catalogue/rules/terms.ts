import { ENTRY_TERMS, mendTerm, wrongTerms } from '../terms.ts';
import type { Rule } from './rule.ts';
import { writtenTexts } from './texts.ts';

/** One term per thing, in everything that people read; a note that quotes the source document keeps its words. */
export const terms: Rule = {
  name: 'terms',
  description: 'One term per thing: see the table of terms in CONTRIBUTING.',
  scope: 'domain',
  check: (content) =>
    writtenTexts(content)
      .filter(({ kind }) => kind !== 'note')
      .flatMap(({ text, subject, place }) =>
        wrongTerms(text, ENTRY_TERMS).map((term) => ({
          ...place,
          rule: 'terms',
          subject,
          found: JSON.stringify(term.found),
          expected: term.instead || 'the sentence without it',
          mend: mendTerm(term),
        })),
      ),
};
