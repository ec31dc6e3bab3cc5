import type { Rule } from './rule.ts';
import { writtenTexts } from './texts.ts';

/** Everything that is not a title is a sentence. */
export const sentenceForm: Rule = {
  name: 'sentence-form',
  description: 'Prose is made of whole sentences: a capital or code first, a full stop last.',
  scope: 'domain',
  check: (content) =>
    writtenTexts(content)
      .filter(({ kind, text }) => kind !== 'title' && !isSentence(text))
      .map(({ place, subject, text }) => ({
        ...place,
        rule: 'sentence-form',
        subject,
        found: JSON.stringify(text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text),
        expected: 'a whole sentence of three words or more',
        mend: 'Begin with a capital (or a code or field name) and end with a full stop.',
      })),
};

/** Whether a text looks like one or more sentences of at least three words. */
function isSentence(text: string): boolean {
  return (
    /^(?:["“]?\p{Lu}|[`\d§-]|openid|openkey|appid|appkey|uin\b)/u.test(text) &&
    /\.["”)]?$/.test(text) &&
    text.split(/\s+/).length >= 3
  );
}
