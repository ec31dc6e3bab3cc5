/** What a key says of its value. `flag` is the client SDK's own number, never a code of the catalogue. */
export type KeyKind =
  | 'ret'
  | 'errcode'
  | 'error'
  | 'label'
  | 'word'
  | 'third'
  | 'platform-code'
  | 'flag'
  | 'err-type'
  | 'message'
  | 'third-message';

/** The kinds whose value is a code. */
export const CODE_KINDS: ReadonlySet<KeyKind> = new Set([
  'ret',
  'errcode',
  'error',
  'label',
  'word',
  'third',
  'platform-code',
]);

/**
 * The spellings of each kind, without what may stand between their parts: `errcode` is `err_code`, `errCode` and `ERR CODE`
 * as well. Each new label is a word here.
 */
const SPELLINGS: Readonly<Record<KeyKind, string>> = {
  ret: 'ret retcode returncode returnvalue iret nret resultcode retval rtn rtncode',
  errcode: 'errcode wxerrcode',
  error: 'error',
  label: `errorcode errno errornumber errorno errnum errornum errid errorid codigodeerror códigodeerror códigodeerro codeerreur
    fehlercode kodeerror kodekesalahan кодошибки mãlỗi エラーコード エラー番号 에러코드 오류코드 错误代码 错误代号 错误码 错误号 错误编号
    错误编码 异常码 报错码 报错代码 返回码 返回代码 返回值 状态码 结果码 响应码 错误返回码 錯誤代碼 錯誤碼 錯誤編號 回傳代碼 回傳碼 回傳值 返回碼`,
  word: `code subcode errorcodes 代码 报错 错误 返回 提示 錯誤 エラー 에러 오류 lỗi ошибка err`,
  third: 'thirdcode channelcode',
  'platform-code': 'platcode platformcode platformret platret',
  flag: 'flag eflag',
  'err-type': 'errtype errortype',
  message: `msg errmsg errormsg errormessage message errordescription retmsg returnmsg returnmessage resultmsg resultmessage desc
    errdesc errordesc errmessage errdescription failreason failmsg errinfo errorinfo retinfo reason detail 错误信息 错误消息 错误描述 错误原因 返回信息 返回消息 提示信息 报错信息 说明 原因 錯誤訊息
    錯誤描述 エラーメッセージ 에러메시지 오류메시지`,
  'third-message': 'thirdmsg channelmsg thirdmessage',
};

const KINDS: ReadonlyMap<string, KeyKind> = new Map(
  (Object.keys(SPELLINGS) as KeyKind[]).flatMap((kind) =>
    SPELLINGS[kind].split(/\s+/).map((spelling): [string, KeyKind] => [spelling, kind]),
  ),
);

/** The kind of a key, in whatever spelling; undefined for one that carries nothing of ours. */
export function kindOf(name: string): KeyKind | undefined {
  const known = KINDS.get(name);
  // Most words of a log are longer than any label, or have nothing to fold.
  if (known !== undefined || name.length > LONGEST_NAME) return known;
  return FOLDS.test(name) ? KINDS.get(name.toLowerCase().replace(/[\s_.'’-]+/g, '')) : undefined;
}

/** What folding changes: capitals, and what may stand between parts. */
const FOLDS = /[\p{Lu}\s_.'’-]/u;

const LONGEST_NAME = 40;

/** How many words a label has at most. */
export const MOST_WORDS = 3;

const DENSE = [...KINDS.keys()]
  .filter((spelling) => /^[^\x00-\x7f]+$/.test(spelling))
  .sort((a, b) => b.length - a.length);
const DENSE_LABEL = new RegExp(`(${DENSE.join('|')})(?:就?是|为|為|返回|显示|：)?$`);

/** Words that end like a label and are none: a postal code, a captcha. */
const OTHER =
  /(?:邮政|邮编|验证|股票|证券|国家|地区|城市|产品|商品|邀请|兑换|机构|银行|[一-龥]编)(?:代码|码|代號)|[一-龥]代码$/;

/** Words in front of `code` and `error` that make it somebody else's: a zip code, an exit code, an HTTP error. */
const FOREIGN =
  /(?:^|[^a-z])(?:https?|curl|exit(?:ed)?|grpc|errno|\w*sql|socket|ssl|tls|dns|npm|gradle|zip|post(?:al)?|area|city|country|process|windows|win32|system|signal|verification|invitation|invite|promo|qr|bar|source|status|sub|region|currency|auth(?:orization)?|x)[\s:_-]{1,2}$/i;

/** Whether what stands in front of a label makes it that of something else. */
export function isForeign(before: string): boolean {
  return FOREIGN.test(before);
}

/** The label at the end of a run of characters that are written without blanks, with the word that joins it to its value. */
export function denseLabel(run: string): { name: string; kind: KeyKind; at: number } | null {
  const match = DENSE_LABEL.exec(run);
  const name = match?.[1];
  const kind = name === undefined ? undefined : KINDS.get(name);
  if (!match || name === undefined || kind === undefined) return null;
  const isOther =
    OTHER.test(run.slice(0, match.index + name.length)) &&
    !/(?:错误|返回|异常|报错|错误返回)代码$/.test(run.slice(0, match.index + name.length));
  if (isOther) return null;
  return { name, kind, at: match.index };
}
