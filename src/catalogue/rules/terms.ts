import { entryFault } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { YamlPath } from '../yaml.ts';
import type { Rule } from './rule.ts';

/** Words that have one spelling here, and what to write instead; nothing where the word is left out. Text in backticks is a field or a value and is left alone. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/\bwhite ?list/i, 'allow list'],
  [/\bblack ?list/i, 'block list'],
  [/\b(?:Wechat|weixin|We chat)\b/, 'WeChat'],
  [/\bmobile QQ\b/, 'Mobile QQ'],
  [/\b(?:OpenID|openID|OpenId|open id)\b/, 'openid'],
  [/\b(?:AppID|appID|AppId|app id)\b/, 'appid'],
  [/\b(?:APPKEY|AppKey|app key)\b/, 'appkey'],
  [/\b(?:accessToken|access_token|accesstoken|AccessToken)\b/, 'access token'],
  [/\b(?:paytoken|payToken|pay_token)\b/, 'pay token'],
  [/\b(?:refreshToken|refresh_token)\b/, 'refresh token'],
  [/\b(?:re-?log ?in|re-?login|log ?in again|reactivate the authorization)\b/i, 'sign in again'],
  [/\bCustomer Service\b/i, 'MSDK support'],
  [/\breturn packet\b/i, 'answer'],
  [/\bplease\b/i, ''],
  [/\b(?:exceeds? the frequency|over frequency)\b/i, 'frequency limit reached'],
  [/\b(?:authoris|recognis|organis|initialis)\w*/i, 'the spelling with z'],
  [/\b(?:cancelled|cancelling)\b/i, 'the spelling with one l'],
];

/** One term per thing, in all texts of an entry that we write. */
export const terms: Rule = {
  name: 'terms',
  description: 'One term per thing: see the table of terms in CONTRIBUTING.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const { title, meaning, steps, related = [] } = entry.data;
      const texts: [YamlPath, string][] = [
        [['title'], title],
        [['meaning'], meaning],
        ...steps.map((step, index): [YamlPath, string] => [['steps', index], step]),
        ...related.map(({ reason }, index): [YamlPath, string] => [['related', index, 'reason'], reason]),
      ];
      return texts.flatMap(([path, text]) =>
        TERMS.flatMap(([pattern, instead]): Fault[] => {
          const found = pattern.exec(text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' '));
          if (!found) return [];
          const { 0: word } = found;
          return [
            entryFault(entry, path, {
              rule: 'terms',
              found: JSON.stringify(word),
              expected: instead || 'the sentence without it',
              mend: instead ? `Write ${instead}, or put a field's name in backticks.` : 'Leave the word out.',
            }),
          ];
        }),
      );
    }),
};
