import { remembered } from './remembered.ts';
import type { Table, TableEntry } from './table.ts';
import { findBegun, findMessage, isGeneric, partOf, toLower, toWords } from './words.ts';

/** What Chinese texts say, in the words of the catalogue. A word more is one line. */
const CHINESE: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/过期|失效/, 'expired'],
  [/登[录陆入]/, 'login'],
  [/无权|未授权|没有[^，。]{0,8}权限/, 'authorize permission'],
  [/授权/, 'authorize'],
  [/密码/, 'password'],
  [/签名|验签/, 'signature'],
  [/票据|令牌|凭证|token/i, 'token'],
  [/参数/, 'parameter'],
  [/频率|频繁|频控|次数|限制|上限|超限|限额|限频|额度|配额/, 'limit'],
  [/好友/, 'friend'],
  [/权限/, 'permission'],
  [/群/, 'group'],
  [/分享/, 'share'],
  [/系统(?:错误|繁忙)|繁忙/, 'system'],
  [/超时/, 'timeout'],
  [/appid|应用/i, 'appid'],
  [/openid/i, 'openid'],
  [/图片/, 'picture'],
  [/标题/, 'title'],
  [/请求|post|方式/i, 'request'],
  [/用户|使用者/, 'user'],
  [/使用过?|用过/, 'used'],
  [/不存在|没有/, 'exist'],
  [/无效|不?[非合]法/, 'invalid'],
  [/地址|回调/, 'address'],
  [/白名单/, 'allow'],
];

/** Ways to say one thing, in one word. */
const SAME: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\b(?:sign(?:ed|s)?[ -]in|log(?:ged|s)?[ -]?in)\b/gi, 'login'],
  [/\btime[ds]?[ -]?out\b/gi, 'timeout'],
];

/** Texts that say nothing: that something failed, without what. */
const VAGUE =
  /^[^\p{L}\p{N}]*(?:(?:an?|the|unknown|internal|system|server|service|other|default)?[^\p{L}\p{N}]*(?:error|err|fail(?:ed|ure)?|exception|unknown?|undefined|null|none|nil|n\/a|x+|msg|message|失败|错误|异常|未知(?:错误)?|出错|操作失败|请求失败|系统异常))?[^\p{L}\p{N}]*\d*$/iu;

/** What people ask about a code. */
const QUESTION =
  /^[^\p{L}\p{N}]*(?:是?(?:什么|啥|怎么|如何|为何|咋)|该怎么|请问|求助|有人|what|how|why|anyone|any idea)/iu;

/** Texts that report a success. */
const SUCCESS =
  /^[\s"'!.]*(?:ok|success(?:ful(?:ly)?)?|succeed(?:ed)?|created|done|normal|(?:操作|请求)?成功|正常)[\s"'!.。！]*$/iu;

/** Texts that report a failure, and those that deny one. */
const FAILURE =
  /\bfail|\berror\b|\binvalid|\billegal|\bdenied|\bunauthori[sz]ed|\bexpired|\btime[d ]*out|\bwrong\b|not logged in|失败|错误|异常|无效|非法|不合法|过期|失效|超时|请重新|禁止/i;
const NO_FAILURE = /\b(?:no|without|0|zero) (?:error|fail)|(?:无|没有)(?:错误|异常)/i;

/** What a game speaks of to its players and other programs to theirs, and no platform to a game. */
const GAME = toWords(
  `arena bag battle boss chest coupon diamond gold hero item level lottery loot mail monster prize pvp replay role room
  season seat shop skill stage stamina tournament vip weapon winner beta cart certificate checkout clan csrf disk emblem
  employee guild invoice kernel licence license mailbox newsletter passport quest refund shipment slack tenant warehouse
  webhook workspace xsrf`,
);
/** Finds out fast whether any of them can stand in a text. */
const GAMING = new RegExp([...GAME].join('|'));

/** How a text fits an entry. */
export interface Agreement {
  kind: 'none' | 'vague' | 'success' | 'exact' | 'begun' | 'words' | 'few' | 'part' | 'unread' | 'contradicts';
  /** How many words both have. */
  shared: number;
  /** The documented text that was found. */
  text: string;
}

/** What a text says, in words that can be compared, whatever its language. */
export function saidIn(text: string): Set<string> {
  const words = toWords(SAME.reduce((plain, [pattern, word]) => plain.replace(pattern, word), text));
  if (HAN.test(text))
    for (const [pattern, said] of CHINESE) if (pattern.test(text)) toWords(said).forEach((word) => words.add(word));
  return words;
}

/** Two letters of neither Latin nor Han. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Han}]{2}/u;

/** Traditional characters of such texts, each with its simplified one behind it. */
const TRADITIONAL = new Map(
  '過过錄录陸陆權权碼码簽签驗验憑凭證证據据參参數数頻频額额請请戶户無无沒没應应圖图標标題题遊游訊讯發发達达後后誤误敗败異异處处絕绝認认該该這这個个網网絡络連连時时間间繁繁務务'
    .match(/../g)
    ?.map(([from, to]) => [from, to] as const),
);

/** Any of these texts. */
const LISTED = new RegExp(CHINESE.map(([{ source }]) => source).join('|'), 'gi');

/** What Chinese texts are filled with. */
const FILLERS =
  /已经?|(?:此时)?请?(?:开发者)?(?:稍[后候]|重新|再试|重试|检查|联系)|错误|失败|异常|校验|验证|[您你我他它的了是在有被为将请和或与当前该此本这个不能无法可以需要]/g;

/** What any Chinese text can speak of, and says nothing apart. */
const COMMON =
  /玩家|接口|服务|内部|数据|信息|数量|获取|查询|读取|返回|调用|使用|发送|缺少|缺失|必填|不足|不正确|格式|游戏|平台|正确|出错|达到|对应|匹配|过于|一致|成功|执行|处理|接收|之间|未收录|操作|配置|类型|响应|解析|用[完尽]|耗尽|[今每当]日|[今每当]天|超[过出]/g;

const HAN = /[\u4e00-\u9fff]/;

/** What a Chinese text says beside the words in the list: runs of at least two characters. */
function restOf(text: string): string[] {
  if (!HAN.test(text)) return [];
  const left = text.replace(LISTED, ' ').replace(COMMON, ' ').replace(FILLERS, ' ');
  return left.match(/[一-鿿]{2,}/g) ?? [];
}

/** Every two characters in a row of a run: Chinese has no spaces between words. */
function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/**
 * What a text says in Chinese beyond a known one, as short as it can be compared: words in the list as they are in English,
 * which compress well among English titles.
 */
export function addedIn(text: string, known: string): string {
  const own = saidIn(known);
  const words = CHINESE.flatMap(([pattern, said]) => (pattern.test(text) ? said.split(' ') : []));
  const added = words.filter((word) => [...toWords(word)].some((each) => !own.has(each)));
  return [...new Set([...added, ...restOf(text)])].join(' ');
}

/** A text that came with a code, with what is asked of it for each of the meanings. */
export class Said {
  /** Whether a table has it as the text of a success; null until it was asked. */
  isKnownSuccess: boolean | null = null;
  private readonly text: string;
  private lowered: string | null = null;
  private begun: string | null = null;
  private known: ReadonlySet<string> | null = null;
  private gaming: readonly string[] | null = null;
  private left: readonly string[] | null = null;
  private paired: ReadonlySet<string> | null = null;
  private vague: boolean | null = null;
  private success: boolean | null = null;

  constructor(written: string) {
    // A short text in an address is not decoded as a whole.
    const text = written.replaceAll('%20', ' ').replace(/\n[\s>]*/g, ' ');
    this.text = HAN.test(text) ? text.replace(/[一-鿿]/g, (each) => TRADITIONAL.get(each) ?? each) : text;
  }

  get lower(): string {
    return (this.lowered ??= toLower(this.text));
  }

  /** The text in lower case without the signs at its end, as a line that was cut ends. */
  get beginning(): string {
    return (this.begun ??= withoutEnd(this.lower));
  }

  get isSuccess(): boolean {
    return (this.success ??= SUCCESS.test(this.text) || (NO_FAILURE.test(this.text) && FAILURE.test(this.text)));
  }

  /** Whether it reports a failure, in so many words. */
  get isFailure(): boolean {
    return FAILURE.test(this.text) && !NO_FAILURE.test(this.text);
  }

  get isVague(): boolean {
    return (this.vague ??= VAGUE.test(this.text) || QUESTION.test(this.text));
  }

  get words(): ReadonlySet<string> {
    return (this.known ??= saidIn(this.text));
  }

  /** Its words that only a game speaks of. */
  get game(): readonly string[] {
    return (this.gaming ??= GAMING.test(this.lower) ? [...this.words].filter((word) => GAME.has(word)) : []);
  }

  /** What it names in Chinese that is not in the list of words: `会员` in `会员已过期`. */
  get rest(): readonly string[] {
    return (this.left ??= restOf(this.text));
  }

  /** The pairs of characters of that. */
  get pairs(): ReadonlySet<string> {
    return (this.paired ??= new Set(this.rest.flatMap(pairsOf)));
  }

  /** Whether it is written in a script whose words are not known here. */
  get isUnread(): boolean {
    return this.words.size === 0 && OTHER_SCRIPT.test(this.text);
  }

  /** Whether it says something, in words or in Chinese. */
  get isTelling(): boolean {
    return this.words.size > 0 || /[\u4e00-\u9fff]{2}/.test(this.text);
  }
}

/** How many signs at the end of a text may be those of a cut, in characters. */
const LONGEST_END = 200;

/** A text without the signs at its end. */
function withoutEnd(text: string): string {
  // Looks from the end: a pattern for the signs alone would try each run of them in the text.
  const to = /^[^]*[\p{L}\p{N}]/u.exec(text)?.[0].length ?? 0;
  return text.slice(0, Math.max(to, text.length - LONGEST_END));
}

/** What an entry says in its titles and messages. */
export function saidBy({ title, also, messages }: TableEntry): string {
  return [title, also, ...messages].join(' ');
}

/** The same, ready for comparing. */
const textsOf = remembered((entry: TableEntry) => new Said(saidBy(entry)));

/** The documented texts of the domains, each with the id of its domain in front. */
const allTexts = remembered(
  ({ entries }: Table): ReadonlySet<string> =>
    new Set(entries.flatMap(({ domain, messages }) => messages.map((known) => `${domain} ${known.toLowerCase()}`))),
);

/** Where a text ends and what programs add to it begins. */
const ADDED = /[,;([]| (?:hints?|rid|req_id)\b/;

/** Whether a text is in full that of another entry of the domain, when it is not that of the entry. */
export function isOfAnother({ domain }: TableEntry, { beginning }: Said, table: Table): boolean {
  const all = allTexts(table);
  if (all.has(`${domain} ${beginning}`)) return true;
  const end = beginning.search(ADDED);
  return end > 0 && all.has(`${domain} ${beginning.slice(0, end)}`);
}

/** Tells how a text fits an entry. */
export function compareText(entry: TableEntry, text: Said | null): Agreement {
  const as = (kind: Agreement['kind'], shared = 0, known = ''): Agreement => ({ kind, shared, text: known });
  if (text === null || text.lower.trim() === '') return as('none');
  // "room password wrong" is a password, and a game's own.
  if (text.game.some((word) => !textsOf(entry).words.has(word))) return as('contradicts');
  const exact = findMessage(entry, text.lower);
  // `system error` is documented, and says nothing all the same.
  if (exact !== null && partOf(exact, text.lower, textsOf(entry).words)) return as('part');
  if (exact !== null) return text.isVague ? as('words', 1) : as('exact', 0, exact);
  if (text.isSuccess) return as('success');
  const begun = findBegun(entry, text.beginning);
  if (begun !== null) return as('begun', 0, begun);
  if (text.isVague) return as('vague');
  const { words: own, pairs } = textsOf(entry);
  const shared = [...text.words].filter((word) => own.has(word));
  const strange = [...text.words].filter((word) => !own.has(word) && !isGeneric(word));
  const known = text.rest.filter((run) => pairsOf(run).some((pair) => pairs.has(pair)));
  const count = shared.length + known.length;
  // "invalid room id" is as invalid as an openid, and of another thing.
  const isOfMore = known.length === 0 && shared.every(isGeneric) && (strange.length > 0 || text.rest.length > 0);
  // "player has not unlocked this stage" is of a player as well, and of more that the entry does not know.
  if (count > 0 && !isOfMore) return as(strange.length > count ? 'few' : 'words', count);
  if (count === 0 && text.isUnread) return as('unread');
  return as(text.isTelling ? 'contradicts' : 'vague');
}
