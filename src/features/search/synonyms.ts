/** Words that readers use for the same thing. A text with one of a line is found by each of the others. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['annulled', 'revoked', 'invalidated', 'cancelled', 'canceled', 'withdrawn', 'withdrew'],
  ['expired', 'out of date', 'outdated', 'too old', 'stale', 'lifetime'],
  [
    'sign in',
    'sign-in',
    'log in',
    'login',
    'signed in',
    'logged in',
    'auth',
    'authorization',
    'authorize',
    'authentication',
  ],
  [
    'sign in again',
    're-login',
    'relogin',
    're-auth',
    'reauth',
    're-authorize',
    'reauthorize',
    'log in again',
    'login again',
  ],
  ['allow list', 'whitelist', 'white list', 'allowlist'],
  ['block list', 'blacklist', 'black list', 'blocked', 'banned'],
  [
    'frequency limit',
    'rate limit',
    'rate limited',
    'throttled',
    'throttling',
    'too many requests',
    'too frequent',
    'QPS',
  ],
  ['daily limit', 'quota', 'per day', 'limit reached', 'exceeded'],
  ['signature', 'sig'],
  ['wechat', 'weixin'],
  ['qzone', 'qq space'],
  ['openid', 'open id'],
  ['appid', 'app id', 'application id'],
  ['appkey', 'app key', 'secret', 'appsecret', 'app secret'],
  ['access token', 'access_token', 'accesstoken', 'token'],
  ['refresh token', 'refresh_token', 'refreshtoken'],
  ['pay token', 'paytoken', 'pay_token'],
  ['field', 'parameter', 'param', 'argument', 'params'],
  ['permission', 'privilege', 'scope', 'rights', 'not allowed', 'forbidden', 'denied'],
  ['timeout', 'time-out', 'timed out', 'no answer', 'did not answer', 'too long'],
  ['overloaded', 'busy', 'overload'],
  ['picture', 'image', 'thumbnail', 'pic', 'photo'],
  ['network', 'connection', 'unreachable', 'connect'],
  ['friend', 'friends', 'buddy'],
  ['group', 'guild', 'clan', 'union'],
  ['player', 'user'],
  ['receiver', 'recipient', 'target'],
  ['unfollowed', 'follow', 'follows', 'following', 'attention', 'subscribe'],
  ['frozen', 'banned', 'suspended', 'blocked', 'locked'],
  ['decrypt', 'decrypted', 'decryption'],
  ['decode', 'decoding', 'parse', 'parsed'],
  ['dirty words', 'forbidden words', 'sensitive words', 'profanity', 'banned words', 'illegal words'],
  ['location', 'geolocation', 'position', 'lbs', 'nearby'],
  ['missing', 'empty', 'lacks', 'absent', 'not given'],
  ['invalid', 'illegal', 'wrong', 'incorrect', 'bad', 'malformed', 'error'],
  ['not found', 'does not exist', 'unknown', 'nonexistent', 'not exist'],
];

/**
 * The words that find a text beside its own.
 * @param text what a record says
 * @returns every synonym of what stands in the text, each once
 */
export function synonymsOf(text: string): string[] {
  const plain = text.toLowerCase();
  const found = SYNONYMS.filter((line) => line.some((word) => holds(plain, word)));
  return [...new Set(found.flat())].filter((word) => !holds(plain, word));
}

/** Whether a text holds a word, or words in a row. */
function holds(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
