import type { ProductId } from './texts.ts';

/** Other products that use the same keys and numbers, by what names them near a response. A new one is one line here, and its name in each language. */
const OTHERS: readonly (readonly [pattern: RegExp, id: ProductId])[] = [
  [/oapi\.dingtalk|ding ?talk|钉钉|suite_?key/i, 'dingtalk'],
  [
    /qyapi\.weixin|work\.weixin|wecom|wxwork|企业微信|企业号|qywx|qyweixin|corp(?:id|secret)|\buserid\b|\bagentid\b|\binvalid(?:user|party|tag)\b|\bsuite_|\bparty list|\bfrom ip:|cgi-bin\/(?:user|message|department)\//i,
    'wecom',
  ],
  [/\btopapi\b/i, 'dingtalk'],
  [/alipay|支付宝/i, 'alipay'],
  [/graph\.facebook|facebook|OAuthException/i, 'facebook'],
  [/weibo|微博/i, 'weibo'],
  [/api\.sgroup\.qq|qq ?bot|botpy|机器人/i, 'qq-bot'],
  [
    /\bActionStatus\b|\bErrorInfo\b|\bim_open_|TIMSDK|imsdk|\btls_sdk|V2TIM|\bTRTC|腾讯云|tencentcloud|\bcos\.\w+\.myqcloud/i,
    'tencent-cloud',
  ],
  [/\bMta(?:SDK)?\b|mta-sdk|WXLog/i, 'mta'],
  [/feishu|飞书|larksuite/i, 'feishu'],
  [/\bmysql|SQLSTATE|postgres|redis|mongo(?:db)?\b|\bjdbc\b|sqlite/i, 'database'],
  [
    /\bgrpc|rpc error|\b(?:lib)?curl(?:[:_]| (?!-|["'$]|https?:|localhost|[\w-]+\.\w))|\bcurle_|\bepoll|ECONN|\bNSURL|kCFStream|CFNetwork|\bHTTP(?:\/\d)? (?:status|error)|http status/i,
    'network',
  ],
  [
    /toutiao|douyin|tiktok|\bbyted|\btt\.login|抖音|头条|\bHMS\b|huawei\.com|migc\.xiaomi|heytap|baidubce|aip\.baidu|kuaishou|bilibili|discord|\bvk\.com|steam|epicgames|playfab|agora|\bzego|rongcloud|融云|easemob|环信|netease|umeng|taptap|\bchannel\W{1,4}(?:google|line|garena|twitter|vk|gamecenter)\b/i,
    'platform',
  ],
  [
    /\bcd-?key|gift[ _-]?code|redeem|captcha|\b(?:verification|activation|promo|invite|invitation|discount|coupon|country|zip|postal) ?code|\bsms\b|兑换码|激活码|验证码|礼包码/i,
    'gift-code',
  ],
  [
    /\bpaypal|stripe|twitter|googleapis|apns|firebase|jpush|getui|\bgit push|ffmpeg|\bnpm ERR|\bldap|kubernetes|\bdocker\b|openai|chatgpt|AADSTS|\bazure\b/i,
    'program',
  ],
];

/** The families of the catalogue, by what names them near a response. */
const FAMILIES: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/api\.weixin\.qq|微信|wechat|weixin|\bwx|\brid: ?[0-9a-f]{8}-|\bhints: ?\[ ?req_id/i, 'wechat'],
  [/graph\.qq\.com|openapi\.tencentyun|手Q|手机QQ|mobile ?qq|QQ ?互联|qq ?connect|\bqq\b/i, 'qq'],
  [/msdk/i, 'msdk'],
  [/\bapple\b|苹果/i, 'apple'],
];

/** A call to a host of Tencent's that serves none of the documented tables, nor pages about them. */
const OTHER_HOST =
  /(?:^|[^\w.-])(?!(?:[\w-]+\.)*(?:\w*msdk\w*|graph|ysdk|itop|openapi|open|wiki|connect|qzone|www|kf|(?:api|mp|open|developers)\.weixin)\.qq\.com)[\w-]+(?:\.[\w-]+)*\.qq\.com\/\w/i;

/** Another product that a text names, or null. */
export function otherProductIn(written: string): ProductId | null {
  const text = withoutPercents(written);
  // One by one: all in one pattern take twice as long.
  const named = OTHERS.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return named;
  return /\.qq\.com/i.test(text) && OTHER_HOST.test(text) ? 'tencent' : null;
}

/** The families that a text names. */
export function familiesIn(written: string): ReadonlySet<string> {
  const text = withoutPercents(written);
  return new Set(FAMILIES.filter(([pattern]) => pattern.test(text)).map(([, family]) => family));
}

/** A text with a blank for each character that is written with `%`, as they run into the words beside them. */
function withoutPercents(text: string): string {
  return text.includes('%') ? text.replace(/%[0-9a-f]{2}/gi, ' ') : text;
}
