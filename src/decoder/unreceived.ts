/**
 * Kinds of lines that speak of a code which nobody has received, and what they are known by. A new one is one line; each
 * pattern is looked for by itself, as all in one take longer.
 */
const KINDS: Readonly<Record<string, RegExp>> = {
  'query of metrics': /\b(?:rate|sum|count_over_time|stats count)\b *(?:by\b|\()|\|[=~] *["'`]|\b(?:alert|expr) *:/im,
  'search in a log': /\b(?:grep|awk|jq|rg|sed|Select-String)\s+["'`(-]|\bindex=/im,
  template: /%\{\w+(?::\w+)*\}|\{\{ *[\w.]+ *\}\}|\$\{ *[\w.]+ *\}|=\{\w+\}/im,
  pattern: /\(\?<\w+>|\\d[+*]|\b(?:pattern|regexp?|include_lines)\b["']? *[:=]/im,
  'page of help': /\/(?:docs?|help|faq|wiki|search|community|questions)\b[^\s?#]*[?#]\S{0,80}\b(?:ret|code|errcode)=/im,
  'name of a test': /^\W*(?:PASS|✓|✔|✗|✘)|^(?:not )?ok \d+ |^\W*(?:scenario|describe)\b|\.(?:spec|test)\.\w/im,
  expectation: /fixtures?\/|\b(?:expected|wanted) (?:ret|err ?code|code)\b/im,
  mock: /\b(?:mock\w*|stub\w*|fixture|thenReturn|assert\w*|expect(?:ed)?)\b *["']?[(:=]|\w\.(?:mock|reply|set)\(/im,
  'code that returns': /\breturn +['"]?\{|\b(?:throw new|raise) +\w+\(|\breturn \d{3} ['"]/im,
  'statement of a database': /\b(?:insert into|values *\(|update \w+ set)\b/im,
  'count of nothing': /\w\{[^{}]*\} +0(?:\.0+)? *$|\b(?:count|times) *[:=] *0 *$|\b0 times\b/im,
  threshold: /[<>]=? *\d+ *\/ *(?:s|min|h)\b/im,
  condition:
    /\b(?:if|unless|whenever|once) (?:the )?["'`]?(?:(?:we|you|they|it) (?:see|get|receive)s? )?(?:ret|err ?code|err_code|error code|code)\b|^on (?:ret|errcode) /im,
  supposition: /\b(?:suppose|imagine|simulat\w+)\b/im,
  plan: /\b(?:will|would|should|shall|must) (?:not |then |also )?(?:return|answer|get|send)\b/im,
  denial:
    /\b(?:no longer|not|n't|never) (?:see|saw|seen|got|get|return|occur)s? (?:the |a |any )?["'`{]{0,3}(?:ret|err|code|-?\d)|\bthere (?:is|are|was|were) no (?:ret|err|code|-?\d)|\bis not (?:the )?(?:errcode|\{)/im,
  example: /\b(?:for example|example (?:of|response|answer|output|reply)|e\.g\.)|\bexamples?\W{0,3}[:=]/im,
  explanation:
    /\d["'`)]{0,2} (?:means|denotes|stands for)\b|\breturns? [^\n]{1,160}\b(?:when|if) (?:the|a|an)\b|\bon (?:an? )?(?:error|failure)\W{0,3}$/im,
  generalization: /\b(?:usually|generally|typically|in most cases)\b/im,
  panel: /\bpanel title=/im,
  suppression:
    /\b(?:except|ignor(?:e|ed|ing)|silenced?|whitelisted|suppress(?:ed)?)(?: for| the| alert){0,2} (?:err ?code|err_code|ret|code)\b/im,
  guess: /\bnot sure\b|\bblurry\b|\d{4} ?[~～] ?-?\d{4}/im,
  commit:
    /^\W{0,3}[0-9a-f]{7,12} (?:\([^)\n]{1,60}\) )?(?:handle|treat|retry|fix|add|map|support|remove|merge|refactor|document|test|return|show|use|make|stop|log|ignore)(?:e?s|ed)?\b|^(?:PR|MR|commit)\b|git commit/im,
  'note of a release':
    /^\s*[-*] (?:added|adds?|handles?|fixe[sd]|changed?|removed?|supports?|improved?|treats?|maps?)\b|\brelease notes?\b/im,
  'title of a ticket':
    /^\W{0,6}(?:(?:resolved|fixed|closed|done|changelog|todo|fixme|fix|feat|docs|refactor|chore|revert|quiz|proposal)\b(?:\([\w-]+\))? ?(?::|in\b|handle\b))/im,
  repair: /\bfixed (?:last|on|in|since|by)\b/im,
  recovery:
    /\[(?:RESOLVED|OK)\b|\brecovered\b|\bnow (?:it |all |everything )?(?:is )?(?:works?|working|fine)\b|\bworks (?:again|now)\b|\bretry (?:succeeded|worked)\b|(?:all|everything) is fine/im,
  comparison: /\bdifferences? between\b|\b(?:is|are) (?:not )?retryable\b/im,
};

/** The same in Chinese, for lines with any of it. */
const CHINESE_KINDS: typeof KINDS = {
  test: /测试用例|(?:模拟|期望)\s?(?:返回|errcode|\{)/im,
  condition: /[当若](?:果)?\s?["'“]?(?:ret|errcode|错误码|返回)|(?:如果|假如|一旦)(?:返回|出现|收到|错误码)/im,
  occasion: /(?:遇到|出现)[^，。]{0,12}时|当[^，。\n]{1,30}时|(?:失败|错误|出错)时[^\n]{0,12}返回/im,
  denial:
    /不(?:再|会)(?:返回|出现|报|有)|没有?(?:再|出现|返回|报过|\s?(?:errcode|错误码))|(?:不是|并非)\s?(?:err|ret|错误码|-?\d|\{)/im,
  example: /示例|例如|比如|样例/im,
  explanation: /表示|常见错误码|错误码(?:范围|列表|对照|说明)|(?:通常|一般)(?:是|都是|为|由于|因为)|可能会?返回|区别/im,
  panel: /监控项/im,
  guess: /(?:好像|似乎)是?\s?(?:err|ret|错误码|-?\d)|看不清/im,
  plan: /待办|面试题/im,
  repair: /(?:已经?|都|全)(?:修复|解决|修好)/im,
  recovery: /恢复正常|后好了|就好了|(?:现在|已经?)正常了?|重试(?:后)?成功|告警恢复/im,
};

const HAN = /[\u4e00-\u9fff]/;

const PATTERNS = Object.values(KINDS);
const CHINESE_PATTERNS = Object.values(CHINESE_KINDS);

/** Whether a text speaks of what has not happened: a rule, a plan, an example, a fault that is over. */
export function isUnreceived(text: string): boolean {
  const stands = (pattern: RegExp) => pattern.test(text);
  return PATTERNS.some(stands) || (HAN.test(text) && CHINESE_PATTERNS.some(stands));
}
