/** A word that has another spelling here. */
export interface Term {
  /** What is written. */
  found: string;
  /** What to write; empty where the word is left out. */
  instead: string;
}

/** Words that have one spelling here, and what to write instead; nothing where the word is left out. */
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
  [/\b(?:exceeds? the frequency|over frequency)\b/i, 'frequency limit reached'],
  [/\b(?:authoris|recognis|organis|initialis)\w*/i, 'the spelling with z'],
  [/\b(?:cancelled|cancelling)\b/i, 'the spelling with one l'],
];

/** What an entry leaves out beside: it tells what to do, and asks for nothing. */
export const ENTRY_TERMS: typeof TERMS = [...TERMS, [/\bplease\b/i, '']];

/**
 * Finds the words of a text that have another spelling here. What stands in backticks is a field or a value, what
 * stands in quotation marks is somebody else's, and both are left alone.
 * @param terms the words that are looked for
 */
export function wrongTerms(text: string, terms = TERMS): Term[] {
  const own = text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' ');
  return terms.flatMap(([pattern, instead]) => {
    const found = pattern.exec(own)?.[0];
    return found === undefined ? [] : [{ found, instead }];
  });
}

/**
 * How to mend a wrong term: one sentence.
 * @param term the word and what to write
 */
export function mendTerm({ instead }: Term): string {
  return instead ? `Write ${instead}, or put a field's name in backticks.` : 'Leave the word out.';
}
