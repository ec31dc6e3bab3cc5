import type { Rule } from './result.ts';

/** Kinds of evidence. A language says each of them in words. */
export type EvidenceId =
  | 'key'
  | 'key-other'
  | 'carried'
  | 'not-carried'
  | 'oidb'
  | 'oidb-other'
  | 'printed'
  | 'spelled'
  | 'interface'
  | 'interface-other'
  | 'interface-called'
  | 'platform'
  | 'platform-other'
  | 'named'
  | 'named-other'
  | 'service'
  | 'foreign'
  | 'client'
  | 'source'
  | 'unreceived'
  | 'listed'
  | 'text-exact'
  | 'text-begun'
  | 'text-words'
  | 'text-few'
  | 'text-part'
  | 'text-success'
  | 'text-failure'
  | 'text-fits'
  | 'text-other'
  | 'text-unread'
  | 'text-contradicts'
  | 'common'
  | 'rare'
  | 'err-type'
  | 'class-owner';

/** Evidence that takes the right to be sure away, whatever else speaks for a meaning. Each is a warning as well. */
export type DoubtId =
  | 'text-contradicts'
  | 'text-success'
  | 'text-failure'
  | 'foreign'
  | 'client'
  | 'source'
  | 'unreceived'
  | 'listed'
  | 'interface-other'
  | 'platform-other';

/** Kinds of warnings. */
export type WarningId = DoubtId | 'err-type' | 'err-type-undefined';

/** Other products that use the same numbers. */
export type ProductId =
  | 'dingtalk'
  | 'wecom'
  | 'alipay'
  | 'facebook'
  | 'weibo'
  | 'qq-bot'
  | 'tencent-cloud'
  | 'mta'
  | 'feishu'
  | 'database'
  | 'network'
  | 'platform'
  | 'gift-code'
  | 'program'
  | 'tencent';

/** Says something of what it names. */
type Say = (about: string) => string;

/** Everything that the decoder says, in one language. */
export interface DecoderTexts {
  /** How a code was announced. */
  rules: Readonly<Record<Rule, string>>;
  evidence: Readonly<Record<EvidenceId, Say>>;
  warnings: Readonly<Record<WarningId, Say>>;
  /** What other products are called in a sentence. */
  products: Readonly<Record<ProductId, string>>;
  /** What the values of `err_type` ask for (the document, chapter 1, point 6). */
  errTypes: Readonly<Record<0 | 1 | 2 | 3, string>>;
  /** Titles and steps of a verdict about a code that has no entry. */
  verdict: {
    undocumented: (code: string) => string;
    owned: (code: string, known: string, title: string) => string;
    arrives: (code: string, known: string, title: string) => string;
    byErrType: (code: string, errType: number, words: string) => string;
    /** How `err_type` disagrees with the action of a code. */
    disagrees: (errType: number, words: string, label: string) => string;
    checkOrigin: string;
    readText: string;
    nearest: (codes: string) => string;
    noRefresh: string;
  };
  /** An entry in a sentence. */
  entry: (code: string, title: string) => string;
}
