import { entryFault } from '../content.ts';
import type { Rule } from './rule.ts';

/** A title is a headline: capital first, no full stop. */
export const titleForm: Rule = {
  name: 'title-form',
  description: 'A title begins with a capital, a figure or code, and has no full stop.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const { title } = entry.data;
      if (
        /^[\p{Lu}\d`"]|^(?:openid|openkey|appid|appkey|uin|access token|pay token)\b/u.test(title) &&
        !/[.!?:;,]$/.test(title)
      )
        return [];
      return entryFault(entry, ['title'], {
        rule: 'title-form',
        found: JSON.stringify(title),
        expected: 'a capital at its beginning and no punctuation at its end',
        mend: 'Write the title as a headline; put the name of a field that begins it in backticks.',
      });
    }),
};
