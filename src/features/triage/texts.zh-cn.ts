import type { Fault } from './log-text.ts';
import type { PageTexts } from './texts.ts';

const number = (value: number) => value.toLocaleString('zh-CN');

/** What files are that are no text. */
const KINDS: Readonly<Record<string, string>> = {
  'a picture': '图片',
  'a PDF': ' PDF',
  'an archive': '压缩包',
  'a text in UTF-32': ' UTF-32 文本',
};

function faultIn(fault: Fault): string {
  const { name } = fault;
  switch (fault.id) {
    case 'damaged':
      return `${name} 已损坏或不完整：只统计到损坏处为止。`;
    case 'unreadable':
      return `${name} 没能读完。它是文件夹，还是读取时被改动了？`;
    case 'no-text': {
      const kind = KINDS[fault.is];
      return `${name} ${kind === undefined ? '不是文本' : `是${kind}`}，没有统计。压缩文件只支持 .gz。`;
    }
  }
}

/** What the page says, in Chinese. */
export const CHINESE_PAGE: PageTexts = {
  logs: ([first = '', ...more]) => (more.length === 0 ? first : `${first} 等 ${number(more.length + 1)} 个文件`),
  counting: (logs) => `正在统计 ${logs} …`,
  counted: (logs) => `${logs} 统计完成。`,
  cancelled: (progress) => `已取消，${progress}。以下是已读部分的统计。`,
  progress: '读取进度',
  cancel: '取消',
  close: '关闭',
  privacy: '统计在你的浏览器里完成，内容不会发送出去。',
  failed: '统计中断了。请重新打开文件，或改用命令行。',
  fault: faultIn,
  soFar: '截至目前：',
  errors: '错误',
  range: (first, last) => (first === last ? first : `${first} – ${last}`),
  since: (time) => `从 ${time} 开始突增`,
  samples: (count) => (count === 1 ? '日志中的位置' : `日志中最早的 ${number(count)} 处`),
  redacted: '已脱敏：每行只显示时间和文档收录的内容。',
  openCode: (code) => `${code} 的含义和处理方式`,
  all: (count) => `显示全部 ${number(count)} 种`,
  unknown: (responses, codes) => `未收录的错误码 ${number(codes)} 种，共 ${number(responses)} 个响应`,
  chart: (byTime) => `错误数（${byTime}）`,
  peak: (from, to, most, at) => `从 ${from} 到 ${to}；${at} 最多，有 ${number(most)} 个。`,
  asTable: '以表格显示',
  handOver: '已脱敏：只含时间、次数、错误码和接口。',
  copy: '复制',
  download: '下载',
  copied: (what) => `已复制 ${what}`,
  refused: '浏览器不允许复制，请改为下载。',
  compare: '与另一份日志对比',
  comparing: (logs) => `正在统计用于对比的 ${logs} …`,
  between: (before, after) => `从 ${before} 到 ${after}`,
  swap: '交换先后',
};
