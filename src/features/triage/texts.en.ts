import type { Fault } from './log-text.ts';
import type { PageTexts } from './texts.ts';

const number = (value: number) => value.toLocaleString('en-US');

function faultIn(fault: Fault): string {
  const { name } = fault;
  switch (fault.id) {
    case 'damaged':
      return `${name} is damaged or cut off: it is counted up to there.`;
    case 'unreadable':
      return `${name} could not be read to its end. Is it a folder, or was it changed meanwhile?`;
    case 'no-text':
      return `${name} is ${fault.is} and was not counted. Of packed files only .gz can be read.`;
  }
}

/** What the page says, in English. */
export const ENGLISH_PAGE: PageTexts = {
  logs: ([first = '', ...more]) => (more.length === 0 ? first : `${first} and ${number(more.length)} more`),
  counting: (logs) => `Counting ${logs} …`,
  counted: (logs) => `Counted ${logs}.`,
  cancelled: (progress) => `Cancelled after ${progress}. The figures below cover what was read up to there.`,
  progress: 'How much has been read',
  cancel: 'Cancel',
  close: 'Close',
  privacy: 'Counted in your browser. Nothing is sent.',
  failed: 'Counting broke off. Open the file once more, or use the command line for it.',
  fault: faultIn,
  soFar: 'So far:',
  errors: 'Errors',
  range: (first, last) => (first === last ? first : `${first} – ${last}`),
  since: (time) => `above its usual rate since ${time}`,
  samples: (count) => (count === 1 ? 'Where it was logged' : `The first ${number(count)} places where it was logged`),
  redacted: 'Redacted: of each line, only the time and what is documented are shown.',
  openCode: (code) => `What ${code} means and what to do`,
  all: (count) => `Show all ${number(count)}`,
  unknown: (responses, codes) =>
    `${number(responses)} ${responses === 1 ? 'response' : 'responses'} with ${codes === 1 ? 'an undocumented code' : `${number(codes)} undocumented codes`}`,
  chart: (byTime) => `Errors ${byTime.toLowerCase()}`,
  peak: (from, to, most, at) => `From ${from} to ${to}. Most at ${at}: ${number(most)}.`,
  asTable: 'As a table',
  handOver: 'Redacted: times, counts, codes and APIs only.',
  copy: 'Copy',
  download: 'Download',
  copied: (what) => `${what} copied`,
  refused: 'The browser refused to copy. Download it instead.',
  compare: 'Compare with another log',
  comparing: (logs) => `Counting ${logs} to compare with …`,
  between: (before, after) => `From ${before} to ${after}`,
  swap: 'Swap the two',
};
