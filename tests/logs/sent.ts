/** What a server sends. */
export interface Sent {
  /** Ids of its codes from the outermost in; null for a success. A code that no table has stands behind a question mark. */
  chain: string | null;
  ret: number;
  msg: string;
  /** Path of the API that was called. */
  path: string | null;
}

const qq = (code: string, text: string, path: string, domain = 'qq-platform'): Sent => ({
  chain: `msdk-logic/-10000 > ${domain}/${code}`,
  ret: -10_000,
  msg: `${code},${text}`,
  path,
});

const wechat = (code: string, text: string, path: string): Sent => ({
  chain: `msdk-logic/-20000 > wechat-platform/${code}`,
  ret: -20_000,
  msg: `${code},${text}`,
  path,
});

const success = (path: string): Sent => ({ chain: null, ret: 0, msg: 'success', path });

/** What the tables have, by what happened. */
export const SENT = {
  password: qq('-73', 'the user modify password wrong', '/auth/verify_login'),
  revoked: qq('100015', 'access token is revoked', '/auth/verify_login'),
  friends: qq('100030', 'this api without user authorization', '/relation/qqfriends_detail'),
  shareLimit: qq('30', 'response errorCode error 30', '/share/qq', 'qq-share-qq'),
  blocked: qq('32', 'response errorCode error 32', '/share/qq', 'qq-share-qq'),
  expired: wechat('42001', 'access_token expired', '/auth/check_token'),
  credential: wechat('40001', 'invalid credential, access_token is invalid or not latest', '/relation/wxfriends'),
  usedCode: wechat('40163', 'code been used', '/auth/check_token'),
  quota: wechat('45009', 'reach max api daily quota limit', '/share/wx'),
  noParameter: { chain: 'msdk-logic/-1011', ret: -1011, msg: 'input param is null.', path: '/relation/wxfriends' },
  unknown: { chain: '?-4399', ret: -4399, msg: 'no such thing', path: '/profile/load_vip' },
  unknownInside: { chain: 'msdk-logic/-10000 > ?-4388', ret: -10_000, msg: '-4388,no such thing', path: '/share/qq' },
  login: success('/auth/verify_login'),
  check: success('/auth/check_token'),
  share: success('/share/qq'),
  shareWechat: success('/share/wx'),
  list: success('/relation/wxfriends'),
} as const satisfies Record<string, Sent>;
