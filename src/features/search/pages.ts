import {
  CHANGES_PATH,
  DATA_PATH,
  DECODE_PATH,
  ERRORS_PATH,
  type GuideId,
  guidePath,
  RELATIONS_PATH,
} from '../../addresses.ts';
import type { Language } from '../../catalogue/languages.ts';
import { CHINESE_TOPICS } from './topics.zh-cn.ts';

/** A page that is found by what it is about. */
export interface SearchedPage {
  path: string;
  /** What readers look for when they want it, besides its title: a few words each. */
  topics: readonly string[];
  /** Whether all its words are searched, as those of a guide, or its title and description alone. */
  isRead: boolean;
}

/** What each guide is about. */
const GUIDE_TOPICS: Readonly<Record<GuideId, readonly string[]>> = {
  'for-back-end': [
    'back end',
    'backend',
    'server',
    'alert',
    'alarm',
    'monitoring',
    'on call',
    'what to log',
    'logging',
    'log',
    'handle errors',
    'error handling',
    'command line',
    'cli',
  ],
  'in-your-code': [
    'actionFor',
    'npm',
    'package',
    'library',
    'install',
    'try catch',
    'exception',
    'typescript',
    'javascript',
    'node',
  ],
  'for-client': ['client', 'client engineer', 'game client', 'sdk', 'unity', 'unreal', 'ios', 'android', 'flag'],
  'for-support': [
    'support',
    'customer service',
    'customer support',
    'help desk',
    'ticket',
    'contact',
    'who to contact',
    'escalate',
    'link to a code',
    'report a problem',
    'contact msdk',
  ],
  'how-codes-travel': [
    'layers',
    'access layer',
    'logic layer',
    'pass-through',
    'inner code',
    'outer code',
    'nested code',
    'which layer',
    'architecture',
    'same number',
    'http status',
  ],
  'err-type': ['err_type', 'errtype', 'error type'],
  'sign-in-again': [
    'sign in again',
    're-login',
    'login again',
    'log in again',
    're-auth',
    'reauthorize',
    'reauthorization',
    'token lifetime',
    'how long tokens live',
    'token validity',
    'lifetime of access token, refresh token and pay token',
    'token expiry',
    'which token',
    'sign-in',
    'login',
  ],
  'refresh-token': [
    'refresh token',
    'refresh the token',
    'refresh access token',
    'refreshing tokens',
    'token refresh',
    'renew token',
  ],
  retrying: [
    'retry',
    'retrying',
    'retries',
    'backoff',
    'back off',
    'exponential backoff',
    'jitter',
    'repeat the call',
    'idempotent',
    'idempotency',
    'send twice',
    'duplicate delivery',
    'how many retries',
    'retry policy',
    'when to give up',
  ],
  'sharing-limits': [
    'sharing',
    'share limits',
    'sharing limits',
    'limits',
    'share quota',
    'daily limit of shares',
    'rate limits',
    'how many shares',
  ],
  'telling-the-player': [
    'tell the player',
    'tell the user',
    'player message',
    'user message',
    'show the player',
    'message to show',
    'error message for players',
    'what to tell players',
    'wording',
    'toast',
    'popup',
    'error text',
  ],
  oidb: ['oidb', 'oidb codes', 'hexadecimal', 'hex code', 'signed byte', 'unsigned'],
  links: [
    'link',
    'links',
    'deep link',
    'permalink',
    'link from an alert',
    'build a link',
    'url of a code',
    'short link',
  ],
  'large-logs': [
    'large log',
    'large logs',
    'big logs',
    'huge log',
    'many log files',
    'spark',
    'pyspark',
    'cluster',
    'hadoop',
    'hdfs',
    'triage',
    'count errors in logs',
    'log statistics',
    'gigabytes',
    'terabytes',
  ],
  contributing: [
    'contribute',
    'contributing',
    'add a code',
    'correct a text',
    'report a mistake',
    'wrong entry',
    'edit',
  ],
};

/** Every page that is found by its topics: the guides, and the tools. */
export const SEARCHED_PAGES: readonly SearchedPage[] = [
  ...(Object.keys(GUIDE_TOPICS) as GuideId[]).map((id) => ({
    path: guidePath(id),
    topics: GUIDE_TOPICS[id],
    isRead: true,
  })),
  {
    path: DECODE_PATH,
    isRead: false,
    topics: ['decoder', 'decode', 'paste a response', 'parse a response', 'read a log'],
  },
  {
    path: ERRORS_PATH,
    isRead: false,
    topics: [
      'csv',
      'excel',
      'spreadsheet',
      'download',
      'export',
      'all codes',
      'list of codes',
      'table of codes',
      'full list',
    ],
  },
  {
    path: DATA_PATH,
    isRead: false,
    topics: ['data', 'json', 'api', 'errors.json', 'machine-readable', 'download', 'export', 'schema', 'csv file'],
  },
  { path: RELATIONS_PATH, isRead: false, topics: ['relations', 'related codes', 'diagram', 'graph', 'same cause'] },
  {
    path: CHANGES_PATH,
    isRead: false,
    topics: ['changes', 'changelog', 'new codes', 'release notes', 'what changed', 'version'],
  },
];

/** The topics of each language beside the English ones, which are understood everywhere. */
const MORE_TOPICS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: {}, 'zh-cn': CHINESE_TOPICS };

/** The pages with their topics in a language. */
export function searchedPages(language: Language): SearchedPage[] {
  return SEARCHED_PAGES.map((page) => ({
    ...page,
    topics: [...page.topics, ...(MORE_TOPICS[language][page.path]?.split(', ') ?? [])],
  }));
}
