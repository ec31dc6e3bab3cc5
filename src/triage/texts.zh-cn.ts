import type { TriageTexts } from './texts.ts';

const number = (value: number) => value.toLocaleString('zh-CN');

function percent(part: number, all: number): string {
  const share = all === 0 ? 0 : (100 * part) / all;
  if (part > 0 && share < 1) return '不到 1%';
  return part < all && share > 99 ? '99% 以上' : `${String(Math.round(share))}%`;
}

function rate(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** How something is counted over time. */
function byLength(minutes: number): string {
  return minutes === 1
    ? '按分钟'
    : minutes === 60
      ? '按小时'
      : minutes === 1440
        ? '按天'
        : `按每 ${number(minutes)} 分钟`;
}

/** How the first sentence ends. */
function ending(since: string | null, advice: string): string {
  return `${since === null ? '' : `，从 ${since} 开始突增`}。${advice}`;
}

/** Everything that the triage says, in Chinese. */
export const CHINESE_TRIAGE: TriageTexts = {
  number,
  percent,
  rate,
  headline: (count, errors, title, code, since, advice) =>
    (count === errors
      ? errors === 1
        ? `只有一个错误：“${title}”（${code}）`
        : `全部 ${number(errors)} 个错误都是“${title}”（${code}）`
      : `${number(errors)} 个错误中，${percent(count, errors)} 是“${title}”（${code}）`) + ending(since, advice),
  headlineOfMany: (count, errors, title, code, since, advice) =>
    `${number(errors)} 个错误，种类很多。最多的是“${title}”（${code}），有 ${number(count)} 个${ending(since, advice)}`,
  noError: (responses) => `没有报错：${number(responses)} 个响应全部成功。`,
  onlyUnknown: (unknown) =>
    unknown === 1 ? '只有一个错误，其错误码文档未收录。' : `${number(unknown)} 个错误的错误码，文档都未收录。`,
  nothing: (lines) => `${number(lines)} 行日志中没有找到响应。`,
  counts: ({ responses, errors, successes, unknown }) =>
    `${number(responses)} 个响应：已知错误 ${number(errors)} 个，未收录的错误码 ${number(unknown)} 个，成功 ${number(successes)} 个`,
  lines: (lines, logs) => (logs > 1 ? `${number(logs)} 份日志，共 ${number(lines)} 行` : `${number(lines)} 行`),
  times: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  untimed: (count) => `${number(count)} 个响应没有时间：计入总数，但不计入按时间的统计。`,
  repeats: (count) => `${number(count)} 个响应是同一请求的重复记录，或在调用栈中重复出现，没有计入。`,
  rest: (count) => `种类太多，有 ${number(count)} 个响应只计入总数。`,
  widened: (minutes) => `日志的时间跨度太长，改为${byLength(minutes)}统计。`,
  undocumented: (count, codes, list) => `未收录的错误码 ${number(codes)} 种，共 ${number(count)} 个响应：${list}`,
  more: (count) => `另有 ${number(count)} 种`,
  facts: (facts) => facts.join('；'),
  list: (things) => things.join('、'),
  line: (line) => `第 ${String(line)} 行`,
  inLog: (place, log) => `${place}（${log}）`,
  titled: (code, title) => `${code}“${title}”`,
  noted: (what, notes) => `${what}（${notes.join('，')}）`,
  heads: {
    code: '错误码',
    title: '标题',
    action: '处理方式',
    count: '次数',
    share: '占比',
    first: '最早',
    last: '最晚',
    onset: '突增始于',
    time: '时间',
    path: '接口',
    responses: '响应',
    errors: '错误',
    unknown: '未收录',
    successes: '成功',
    before: '之前（每 1,000 个）',
    after: '之后（每 1,000 个）',
    change: '变化',
  },
  byTime: byLength,
  byInterface: '按接口',
  compared: '与较早的日志相比',
  noChange: '没有明显变化（都在偶然波动之内）。',
  changes: (count) => `有 ${number(count)} 种响应的变化超出了偶然波动。`,
  change: {
    new: (group, after) => `${group}新出现：每 1,000 个响应中有 ${rate(after)} 个。`,
    gone: (group, _, before) => `${group}不再出现：之前每 1,000 个响应中有 ${rate(before)} 个。`,
    more: (group, after, before) => `${group}增多：每 1,000 个响应从 ${rate(before)} 个增加到 ${rate(after)} 个。`,
    less: (group, after, before) => `${group}减少：每 1,000 个响应从 ${rate(before)} 个减少到 ${rate(after)} 个。`,
  },
  changeWords: { new: '新出现', gone: '不再出现', more: '增多', less: '减少', none: '无明显变化' },
  progress: (done, all, seconds) => `已读 ${done} / ${all}${seconds === null ? '' : `，还需 ${number(seconds)} 秒`}`,
};
