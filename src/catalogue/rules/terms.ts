import type { Fault } from '../fault.ts';
import type { Rule } from './rule.ts';
import { writtenTexts } from './texts.ts';

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

/** One term per thing, in everything that people read; a note that quotes the source document keeps its words. */
export const terms: Rule = {
  name: 'terms',
  description: 'One term per thing: see the table of terms in CONTRIBUTING.',
  scope: 'domain',
  check: (content) =>
    writtenTexts(content)
      .filter(({ kind }) => kind !== 'note')
      .flatMap(({ text, subject, place }) =>
        TERMS.flatMap(([pattern, instead]): Fault[] => {
          const found = pattern.exec(text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' '));
          if (!found) return [];
          return [
            {
              ...place,
              rule: 'terms',
              subject,
              found: JSON.stringify(found[0]),
              expected: instead || 'the sentence without it',
              mend: instead ? `Write ${instead}, or put a field's name in backticks.` : 'Leave the word out.',
            },
          ];
        }),
      ),
};
