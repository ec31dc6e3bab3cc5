import { entryFault } from '../content.ts';
import type { YamlPath } from '../yaml.ts';
import type { Rule } from './rule.ts';

/** Meanings, steps, reasons and notes are sentences. */
export const sentenceForm: Rule = {
  name: 'sentence-form',
  description: 'Meanings, steps, reasons and notes are whole sentences: a capital or code first, a full stop last.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const { meaning, steps, related = [], sourceNote } = entry.data;
      const sentences: [YamlPath, string][] = [
        [['meaning'], meaning],
        ...steps.map((step, index): [YamlPath, string] => [['steps', index], step]),
        ...related.map(({ reason }, index): [YamlPath, string] => [['related', index, 'reason'], reason]),
        ...(sourceNote === undefined ? [] : [[['sourceNote'], sourceNote] as [YamlPath, string]]),
      ];
      return sentences
        .filter(([, text]) => !isSentence(text))
        .map(([path, text]) =>
          entryFault(entry, path, {
            rule: 'sentence-form',
            found: JSON.stringify(text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text),
            expected: 'a whole sentence of three words or more',
            mend: 'Begin with a capital (or a code or field name) and end with a full stop.',
          }),
        );
    }),
};

/** Whether a text looks like one or more sentences of at least three words. */
function isSentence(text: string): boolean {
  return (
    /^(?:["“]?\p{Lu}|[`\d§-]|openid|openkey|appid|appkey|uin\b)/u.test(text) &&
    /\.["”)]?$/.test(text) &&
    text.split(/\s+/).length >= 3
  );
}
