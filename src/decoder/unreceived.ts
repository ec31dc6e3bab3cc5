/**
 * Kinds of lines that speak of a code which nobody has received, and what they are known by. A new one is one line; each
 * pattern is looked for by itself, as all in one take longer.
 */
const KINDS: readonly RegExp[] = [
  // Query of metrics.
  /\b(?:rate|sum|count_over_time|stats count)\b *(?:by\b|\()|\|[=~] *["'`]|\b(?:alert|expr) *:/im,
  // Search in a log.
  /\b(?:grep|awk|jq|rg|sed|Select-String)\s+["'`(-]|\bindex=/im,
  // Template.
  /%\{\w+(?::\w+)*\}|\{\{ *[\w.]+ *\}\}|\$\{ *[\w.]+ *\}|=\{\w+\}/im,
  // Pattern.
  /\(\?<\w+>|\\d[+*]|\b(?:pattern|regexp?|include_lines)\b["']? *[:=]/im,
  // Page of help.
  /\/(?:docs?|help|faq|wiki|search|community|questions)\b[^\s?#]*[?#]\S{0,80}\b(?:ret|code|errcode)=/im,
  // Name of a test.
  /^\W*(?:PASS|✓|✔|✗|✘)|^(?:not )?ok \d+ |^\W*(?:scenario|describe)\b|\.(?:spec|test)\.\w/im,
  // Expectation.
  /fixtures?\/|\b(?:expected|wanted) (?:ret|err ?code|code)\b/im,
  // Mock.
  /\b(?:mock\w*|stub\w*|fixture|thenReturn|assert\w*|expect(?:ed)?)\b *["']?[(:=]|\w\.(?:mock|reply|set)\(/im,
  // Body of a request.
  /\s(?:-d|--data(?:-\w+)?|--json)[ =]["'`]?\{/im,
  // Code that returns.
  /\breturn +['"]?\{|\b(?:throw new|raise) +\w+\(|\breturn \d{3} ['"]/im,
  // Statement of a database.
  /\b(?:insert into|values *\(|update \w+ set)\b/im,
  // Count of nothing.
  /\w\{[^{}]*\} +0(?:\.0+)? *$|\b(?:count|times) *[:=] *0 *$|\b0 times\b/im,
  // Threshold.
  /[<>]=? *\d+ *\/ *(?:s|min|h)\b/im,
  // Condition.
  /\b(?:if|unless|whenever|once) (?:the )?["'`]?(?:(?:we|you|they|it) (?:see|get|receive)s? )?(?:ret|err ?code|err_code|error code|code)\b|^on (?:ret|errcode) /im,
  // Supposition.
  /\b(?:suppose|imagine|simulat\w+)\b/im,
  // Plan.
  /\b(?:will|would|should|shall|must) (?:not |then |also )?(?:return|answer|get|send)\b/im,
  // Denial.
  /\b(?:no longer|not|n't|never) (?:see|saw|seen|got|get|return|occur)s? (?:the |a |any )?["'`{]{0,3}(?:ret|err|code|-?\d)|\bthere (?:is|are|was|were) no (?:ret|err|code|-?\d)|\bis not (?:the )?(?:errcode|\{)/im,
  // Example.
  /\b(?:for example|example (?:of|response|answer|output|reply)|e\.g\.)|\bexamples?\W{0,3}[:=]/im,
  // Explanation.
  /\d["'`)]{0,2} (?:means|denotes|stands for)\b|\breturns? [^\n]{1,160}\b(?:when|if) (?:the|a|an)\b|\bon (?:an? )?(?:error|failure)\W{0,3}$/im,
  // Generalization.
  /\b(?:usually|generally|typically|in most cases)\b/im,
  // Panel.
  /\bpanel title=/im,
  // Suppression.
  /\b(?:except|ignor(?:e|ed|ing)|silenced?|whitelisted|suppress(?:ed)?)(?: for| the| alert){0,2} (?:err ?code|err_code|ret|code)\b/im,
  // Guess.
  /\bnot sure\b|\bblurry\b|\d{4} ?[~～] ?-?\d{4}/im,
  // Commit.
  /^\W{0,3}[0-9a-f]{7,12} (?:\([^)\n]{1,60}\) )?(?:handle|treat|retry|fix|add|map|support|remove|merge|refactor|document|test|return|show|use|make|stop|log|ignore)(?:e?s|ed)?\b|^(?:PR|MR|commit)\b|git commit/im,
  // Note of a release.
  /^\s*[-*] (?:added|adds?|handles?|fixe[sd]|changed?|removed?|supports?|improved?|treats?|maps?)\b|\brelease notes?\b/im,
  // Title of a ticket.
  /^\W{0,6}(?:(?:resolved|fixed|closed|done|changelog|todo|fixme|fix|feat|docs|refactor|chore|revert|quiz|proposal)\b(?:\([\w-]+\))? ?(?::|in\b|handle\b))/im,
  // Repair.
  /\bfixed (?:last|on|in|since|by)\b/im,
  // Recovery.
  /\[(?:RESOLVED|OK)\b|\brecovered\b|\bnow (?:it |all |everything )?(?:is )?(?:works?|working|fine)\b|\bworks (?:again|now)\b|\bretry (?:succeeded|worked)\b|(?:all|everything) is fine/im,
  // Comparison.
  /\bdifferences? between\b|\b(?:is|are) (?:not )?retryable\b/im,
];

/** The same in Chinese, for lines with any of it. */
const CHINESE_KINDS: typeof KINDS = [
  // Test.
  /测试用例|(?:模拟|期望)\s?(?:返回|errcode|\{)/im,
  // Condition.
  /[当若](?:果)?\s?["'“]?(?:ret|errcode|错误码|返回)|(?:如果|假如|一旦)(?:返回|出现|收到|错误码)/im,
  // Occasion.
  /(?:遇到|出现)[^，。]{0,12}时|当[^，。\n]{1,30}时|(?:失败|错误|出错)时[^\n]{0,12}返回/im,
  // Denial.
  /不(?:再|会)(?:返回|出现|报|有)|没有?(?:再|出现|返回|报过|\s?(?:errcode|错误码))|(?:不是|并非)\s?(?:err|ret|错误码|-?\d|\{)/im,
  // Example.
  /示例|例如|比如|样例/im,
  // Explanation.
  /表示|常见错误码|错误码(?:范围|列表|对照|说明)|(?:通常|一般)(?:是|都是|为|由于|因为)|可能会?返回|区别/im,
  // Panel.
  /监控项/im,
  // Guess.
  /(?:好像|似乎)是?\s?(?:err|ret|错误码|-?\d)|看不清/im,
  // Plan.
  /待办|面试题/im,
  // Repair.
  /(?:已经?|都|全)(?:修复|解决|修好)/im,
  // Recovery.
  /恢复正常|后好了|就好了|(?:现在|已经?)正常了?|重试(?:后)?成功|告警恢复/im,
];

const HAN = /[\u4e00-\u9fff]/;

/** Whether a text speaks of what has not happened: a rule, a plan, an example, a fault that is over. */
export function isUnreceived(text: string): boolean {
  const stands = (pattern: RegExp) => pattern.test(text);
  return KINDS.some(stands) || (HAN.test(text) && CHINESE_KINDS.some(stands));
}
