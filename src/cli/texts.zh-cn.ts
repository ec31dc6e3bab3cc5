import { FAMILY_IDS } from '../catalogue/families.ts';
import { CHINESE_TRIAGE, PIECES } from '../triage/index.ts';
import type { CliTexts } from './texts.ts';

const places: CliTexts['result']['places'] = {
  line: (line) => `第 ${String(line)} 行`,
  lines: (from, to) => `第 ${String(from)} 至 ${String(to)} 行`,
  times: (from, to) => `${from} 至 ${to}`,
  comma: '，',
};

/** How sure a result is, in words: on a line of its own, and behind a title. */
const UNSURE: Readonly<Record<string, string>> = {
  likely: '很可能是这样，但不能确定。',
  ambiguous: '含义不明确，以下仅供参考。',
};
const CONFIDENCE: Readonly<Record<string, string>> = { likely: '很可能', ambiguous: '不明确' };

/** What an input is when it is not text. */
const KINDS: Readonly<Record<string, string>> = {
  'an archive': '压缩文件',
  'a picture': '图片',
  'a PDF': ' PDF 文件',
  'a text in UTF-32': ' UTF-32 文本',
};

/** Everything that the command line says, in Chinese. */
export const CHINESE_CLI: CliTexts = {
  commands: {
    decode: {
      summary: '解释一个响应、一份日志或一个错误码',
      details: [
        '读取 TEXT 或文件 FILE；参数为 - 或省略时，读标准输入。文本里只要有响应就行：完整或残缺的\n' +
          'JSON、任意大小的日志、跳转 URL、单独一个错误码。处理方式针对出现最多的已知错误；\n' +
          '其他每种响应各占一行，写出次数、行号和时间。',
        '加 --lines 时逐行读取，遇到报错的行立即输出：行号、处理方式、发生了什么，以及从外到内各错误码的\n' +
          'id。其他行跳过。',
      ],
      options: {
        json: '以 JSON 输出结果；与 --lines 一起用时，每行一个对象：{"line": 1, "result": {…}}',
        lines: '逐行读取，用于不断增长的日志',
        all: '与 --lines 一起用：也输出表示成功的响应',
        link: '只输出链接，与网站上的“复制链接”相同：只含错误码和文档收录的文本，不含隐私信息',
        site: '与 --link 一起用：网站的地址，例如 https://errors.example；省略时取自 SITE_URL',
        interface: '调用的接口，例如 /share/qq',
        platform: `响应来自哪个平台：${FAMILY_IDS.join('、')}`,
      },
      examples: [
        '一个响应',
        '不断增长的日志',
        '一个文件，以 JSON 输出',
        '一个错误码，并给出调用的接口',
        '用于工单的链接',
      ],
      statuses: ['找到了错误码；与 --lines 一起用时：至少有一行', '没有找到错误码', '用法错误，或输入无法读取'],
    },
    triage: {
      summary: '看清整份日志里出了什么问题，日志大小不限',
      details: [
        '读取文件（也可以是 gzip 压缩的）或标准输入，统计其中的响应：有哪些错误、各有多少、从什么时候开始、\n' +
          '涉及哪些接口、该由谁处理。同一请求重复记录的响应，或调用栈里重复出现的响应，只算一次。\n' +
          '输出都已脱敏，只有错误码、次数、时间，以及错误码表中已有的文本。',
        '加 --compare 时，还会与另一份日志比较每 1,000 个响应中的次数，指出哪些变化超出了偶然波动。',
      ],
      options: {
        by: `再按时间统计：${[...PIECES.keys()].join('、')}`,
        since: '不统计此前的响应：20:03、2026-11-02 20:03',
        compare: '之前的日志，例如上一个版本的',
        every: '每隔若干秒输出一次摘要，用于不断增长的日志',
        json: '以 JSON 输出结果；与 --by 一起用时，每种响应带上各个时间的数量',
        csv: '以 CSV 输出一张表：各种错误；与 --by 一起用时，按时间统计',
        markdown: '输出 Markdown，可贴到工单里',
      },
      examples: ['一份日志', '不断增长的日志，每分钟一次', '两份日志，用于工单'],
      statuses: ['发现错误', '未发现错误', '用法错误，或输入无法读取'],
    },
    explain: {
      summary: '查错误码，列出每个数字的所有含义',
      details: ['CODE 是任意写法的数字（-73、0x47、ret=-73）、文档中的范围，或条目的 id。'],
      options: {
        json: '以 JSON 数组输出，每个错误码一个对象：[{"code": "-73", "entries": […], "near": […]}]',
      },
      examples: ['一个错误码', '多个错误码', '某一张表中的含义', '以 JSON 输出条目，与 errors.json 相同'],
      statuses: ['所有错误码都有文档收录', '至少有一个错误码文档未收录', '用法错误'],
    },
  },
  help: {
    about: '解释 MSDK 的错误码。',
    commands: '命令',
    options: '选项',
    examples: '示例',
    statuses: '退出状态',
    commandHelp: '某个命令的选项',
    version: '程序和错误码表的版本',
    help: '输出这份帮助',
    language: '输出的语言：zh 或 en；省略时按 LC_ALL、LC_MESSAGES 或 LANG',
    exit: ['已解释', '没有找到', '用法错误，或输入无法读取'],
    sentence: (summary) => `${summary}。`,
  },
  usage: {
    see: (command) => `用法见 ${command}。`,
    noOption: (option, hint) => `未知选项 ${option}。${hint}`,
    noCommand: (word, hint) => `未知命令 ${word}。${hint}`,
    optionsBehind: '选项写在命令之后。',
    decodeInFront: '要解释一段文本，请在前面加上 decode。',
    textBehind: '以连字符开头的文本写在 -- 之后。',
    didYouMean: (word) => `是不是 ${word}？`,
    known: (words) => `可用的有：${words}。`,
    takesNoValue: (option) => `${option} 不带值。`,
    needsValue: (option, placeholder) => `${option} 需要一个值：${option} ${placeholder}`,
    commandMissing: '缺少命令：decode、triage 或 explain。',
    oneText: 'decode 只接受一段文本，请加上引号。',
    allNeedsLines: '--all 要与 --lines 一起用。',
    linkAlone: '--link 只输出链接，不能与 --json 或 --lines 一起用。',
    siteNeedsLink: '--site 要与 --link 一起用。',
    siteMissing: '--link 需要知道网站的地址：请给出 --site https://errors.example，或设置环境变量 SITE_URL。',
    noSite: (url) => `${url} 不是网站的地址。地址应当像 https://errors.example 这样。`,
    linkTooLong: (most) => `链接会超过 ${String(most)} 个字符。请只保留文本中出错的部分。`,
    noPlatform: (name, hint) => `未知平台 ${name}。${hint}`,
    noInterface: (path, hint) => `未知接口 ${path}。${hint}`,
    noLanguage: (name, hint) => `不支持语言 ${name}。${hint}`,
    codeMissing: 'explain 需要一个错误码，例如 explain -- -73',
    notACode: (text) => `${text} 不是错误码。要解释一段文本，请用 decode。`,
    nothingToRead: 'decode 需要一段文本、一个文件，或标准输入中的内容。',
    isFolder: (path) => `${path} 是文件夹。`,
    noFile: (path) => `文件 ${path} 不存在。要把它当作文本解析，请通过管道传给标准输入。`,
    tooLong: '文本太长，不能一次读完。请逐行读取：decode --lines',
    unreadable: (path, reason) => `${path} 无法读取：${reason}`,
    notText: (kind, fix) => `输入是${KINDS[kind] ?? '二进制数据'}，无法读取。${fix}`,
    unpackForLines: '请先解压，例如：gzip -dc FILE | msdk-errors decode --lines',
    onlyGzip: '压缩文件只能读 .gz，其他的请先解压。',
    onlyText: '只能读文本。',
    lineTooLong: (line, most) => `第 ${String(line)} 行已跳过：超过了 ${String(most)} 个字符。`,
    nothingToTriage: 'triage 需要文件，或标准输入中的内容。',
    noLog: (path) => `文件 ${path} 不存在。`,
    inputOnce: '标准输入（-）只能读一次。',
    damaged: (path, reason) => `${path} 已损坏，只读到损坏处：${reason}`,
    notAtOnce: (options) => `${options.join(' 和 ')} 不能同时用。`,
    csvOnce: '--csv 只输出一张表，不能与 --every 一起用。',
    noPiece: (given, known) => `--by ${given}：只能按这些单位统计：${known}。`,
    notATime: (given) => `--since ${given} 不是时间，请写成 20:03 或 2026-11-02 20:03。`,
    notSeconds: (given) => `--every ${given}：要给出秒数，最多一天。`,
  },
  result: {
    nothing: '这段文本中没有找到错误码。',
    success: '成功：没有报错。',
    doubtfulSuccess: '这可能不是成功。',
    verdict: (label, title) => `${label}：${title}`,
    notCertain: (confidence) => UNSURE[confidence] ?? confidence,
    confidence: (confidence) => `（${CONFIDENCE[confidence] ?? confidence}）`,
    lostMinus: (code) => `也可能是 ${code}：复制时容易漏掉负号。`,
    truncated: (kinds) => `只保留了前 ${String(kinds)} 种响应，实际更多。`,
    undocumented: '文档未收录',
    notDocumented: (code) => `${code}（文档未收录）`,
    unknownTable: '不知道属于哪张表',
    says: (message) => `文本：${message}`,
    couldBe: (ids) => `也可能是：${ids}`,
    inClassOf: (ids) => `所属的类：${ids}`,
    near: (ids) => `相近的错误码：${ids}`,
    leftover: (text, others) => `未解析：“${text}”${others === 0 ? '' : `等 ${String(others + 1)} 处`}。`,
    summary: (responses, kinds) => `${String(responses)} 个响应：${kinds}`,
    errors: (count) => `已知错误 ${String(count)} 个`,
    unknown: (count) => `未收录的错误码 ${String(count)} 个`,
    successes: (count) => `成功 ${String(count)} 个`,
    more: (count) => `另有 ${String(count)} 种`,
    moreIds: (count) => ` 等，另有 ${String(count)} 种`,
    comma: '，',
    places,
  },
  entry: {
    tables: (count) => `有 ${String(count)} 张表使用这个数字。`,
    elsewhere: '其他表中的同一个数字',
    also: (forms) => `，也写作 ${forms}`,
    advice: (label, retry) => `${label}。${retry}`,
    ifThatFails: (team) => `如果仍不行：联系${/^[A-Za-z]/.test(team) ? ' ' : ''}${team}`,
    known: (message) => `已知文本：${message}`,
    see: (id, reason) => `参见 ${id}：${reason}`,
    retired: (strong, note) => `${strong('已停用。')}${note}`,
    now: (id) => `现在用：${id}`,
    isNotDocumented: (code) => `${code} 文档未收录。`,
    nearNumber: '数值相近。',
    noneNear: '文档中没有相近的错误码。',
  },
  triage: CHINESE_TRIAGE,
};
