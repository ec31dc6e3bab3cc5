/** The triage: from whole logs to what is going on. Pure, like the decoder: pages and the command line call the same functions. */
export { changeOf, compare } from './compare.ts';
export {
  changeSentences,
  clockOf,
  placeOf,
  plain,
  responseOf,
  rowOf,
  sentencesOf,
  toChangesCsv,
  toCsv,
  toData,
  toMarkdown,
} from './handover.ts';
export { progressOf } from './progress.ts';
export {
  chainOf,
  ofKind,
  PIECES,
  type Report,
  type ReportGroup,
  reportInWords,
  reportOf,
  type ReportTime,
} from './report.ts';
export type { TriageTexts } from './texts.ts';
export { ENGLISH_TRIAGE } from './texts.en.ts';
export { CHINESE_TRIAGE } from './texts.zh-cn.ts';
export { timeGiven, timeIn } from './times.ts';
export { Triage, type TriageOptions } from './triage.ts';
