/** A word that the project does not use. */
export interface Term {
  found: string;
  /** What to write instead; empty when the word should be left out. */
  instead: string;
}

/** Words to avoid, and what to write instead; empty when the word should be left out. */
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
  [/\breturn packet\b/i, 'response'],
  [/\b(?:an?|the|this|each|every|whole|of|no) answers?\b/i, 'response'],
  [/\b(?:annul|abrogat)\w*/i, 'revoked'],
  [/\blogin (?:state|token|status)/i, 'session, or access token'],
  [/\bsign-in code\b/i, 'authorization code'],
  [/\b(?:extranet|intranet) (?:IP|address)/i, 'public or private IP address'],
  [/\btime stamp/i, 'timestamp'],
  [/\btime-out/i, 'timeout'],
  [/\b(?:do|does) not belong together\b/i, 'does not match'],
  [/\bon the shel[fv]/i, 'live'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:exceeds? the frequency|over frequency)\b/i, 'frequency limit reached'],
  [/\b(?:authoris|recognis|organis|initialis)\w*/i, 'the spelling with z'],
  [/\b(?:cancelled|cancelling)\b/i, 'the spelling with one l'],
];

/** The same for entries, which also leave out "please": they say what to do. */
export const ENTRY_TERMS: typeof TERMS = [...TERMS, [/\bplease\b/i, '']];

/**
 * Finds words that the project does not use. Backticks mark a field or a value, quotation marks somebody else's words;
 * both are ignored.
 */
export function wrongTerms(text: string, terms = TERMS): Term[] {
  const own = text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' ');
  return terms.flatMap(([pattern, instead]) => {
    const found = pattern.exec(own)?.[0];
    return found === undefined ? [] : [{ found, instead }];
  });
}

/** How to fix a wrong term: one sentence. */
export function fixForTerm({ instead }: Term): string {
  return instead ? `Write ${instead}, or put a field's name in backticks.` : 'Leave the word out.';
}
