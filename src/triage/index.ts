/** The triage: from whole logs to what is going on. Pure, like the decoder: pages and the command line call the same functions. */
export { changeOf, compare } from './compare.ts';
export { changeSentences, clockOf, placeOf, rowOf, sentencesOf, toChangesCsv, toCsv, toMarkdown } from './handover.ts';
export { chainOf, ofKind, PIECES, type Report, type ReportGroup, reportOf } from './report.ts';
export { TRIAGE_TEXTS } from './texts.en.ts';
export { timeIn } from './times.ts';
export { Triage, type TriageOptions } from './triage.ts';
