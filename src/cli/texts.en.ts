import { FAMILY_IDS } from '../catalogue/families.ts';
import { ENGLISH_TRIAGE, PIECES } from '../triage/index.ts';
import type { CliTexts } from './texts.ts';

const places: CliTexts['result']['places'] = {
  line: (line) => `line ${String(line)}`,
  lines: (from, to) => `lines ${String(from)} to ${String(to)}`,
  times: (from, to) => `${from} to ${to}`,
  comma: ', ',
};

/** Everything that the command line says, in English. */
export const ENGLISH_CLI: CliTexts = {
  commands: {
    decode: {
      summary: 'explain a response, a log or a bare code',
      details: [
        'Reads TEXT, the file FILE, or standard input if - or nothing is given. A text is anything with responses in it:\n' +
          'JSON in any state, a log of any size, a redirect URL, a code alone. What to do is about the most frequent known\n' +
          'error; each other kind of response gets a line with its count, lines and times.',
        'With --lines it reads line by line and at once prints each line that reports an error: its number, what to do,\n' +
          'what happened, and the ids of the codes from the outermost to the innermost. Other lines are skipped.',
      ],
      options: {
        json: 'print the result as JSON; with --lines, one object per line: {"line": 1, "result": {…}}',
        lines: 'read line by line, for a growing log',
        all: 'with --lines: also print responses that report success',
        link: 'print only the link that “Copy link” makes on the site: codes and documented messages, nothing private',
        site: 'with --link: where the site is, e.g. https://errors.example; without it, as SITE_URL says',
        interface: 'the API that was called, e.g. /share/qq',
        platform: `the platform that the response comes from: ${FAMILY_IDS.join(', ')}`,
      },
      examples: [
        'a response',
        'a growing log',
        'a file, with JSON output',
        'a code, with the API that was called',
        'a link for a ticket',
      ],
      statuses: [
        'something was explained; with --lines: at least one line',
        'nothing was found',
        'wrong usage, or an input that cannot be read',
      ],
    },
    triage: {
      summary: 'tell what is going on in logs of any size',
      details: [
        'Reads files, also packed with gzip, or standard input, and counts their responses: which errors, how often, since\n' +
          'when, by API, and who has to act. A response that is logged again for the same request, or in a stack trace, counts\n' +
          'once. All output is redacted: codes, counts, times, and texts that the tables have.',
        'With --compare it also tells what changed since another log by more than chance explains, per 1,000 responses.',
      ],
      options: {
        by: `also count by ${[...PIECES.keys()].join(', ')}`,
        since: 'leave out what is older: 20:03, 2026-11-02 20:03',
        compare: 'an earlier log, such as that of the last release',
        every: 'print a summary again and again, for a log that grows',
        json: 'print the result as JSON; with --by, with the times of each kind of response',
        csv: 'print a table as CSV: the errors; with --by, the times',
        markdown: 'print Markdown, for a ticket',
      },
      examples: ['a log', 'a growing log, each minute', 'two logs, for a ticket'],
      statuses: ['an error was found', 'no error was found', 'wrong usage, or an input that cannot be read'],
    },
    explain: {
      summary: 'print codes, each with every meaning of the number',
      details: [
        'CODE is a number in any spelling (-73, 0x47, ret=-73), a range as the document prints it, or the id of an entry.',
      ],
      options: {
        json: 'print a JSON array with an object for each code: [{"code": "-73", "entries": […], "near": […]}]',
      },
      examples: ['a code', 'several codes', 'one table’s meaning', 'the entries as JSON, as in errors.json'],
      statuses: ['every code is documented', 'one is not', 'wrong usage'],
    },
  },
  help: {
    about: 'Explains error codes of MSDK.',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    statuses: 'Exit status',
    commandHelp: 'the options of a command',
    version: 'the versions of the program and of the catalogue',
    help: 'print this help',
    language: 'the language of the output: en or zh; without it, as LC_ALL, LC_MESSAGES or LANG says',
    exit: ['explained', 'nothing found', 'wrong use, or an input that cannot be read'],
    sentence: (summary) => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
  },
  usage: {
    see: (command) => `See ${command}.`,
    noOption: (option, hint) => `There is no option ${option}. ${hint}`,
    noCommand: (word, hint) => `There is no command ${word}. ${hint}`,
    optionsBehind: 'Options go behind a command.',
    decodeInFront: 'To explain a text, write decode in front of it.',
    textBehind: 'A text that begins with a hyphen goes behind --.',
    didYouMean: (word) => `Did you mean ${word}?`,
    known: (words) => `Known: ${words}.`,
    takesNoValue: (option) => `${option} takes no value.`,
    needsValue: (option, placeholder) => `${option} needs a value: ${option} ${placeholder}`,
    commandMissing: 'A command is missing: decode, triage or explain.',
    oneText: 'decode takes one text; put it in quotes.',
    allNeedsLines: '--all needs --lines.',
    linkAlone: '--link prints a link alone: leave out --json and --lines.',
    siteNeedsLink: '--site needs --link.',
    siteMissing: '--link needs to know where the site is: --site https://errors.example, or the variable SITE_URL.',
    noSite: (url) => `${url} is not the address of a site, such as https://errors.example`,
    linkTooLong: (most) =>
      `The link would be longer than ${String(most)} characters. Cut the text down to the failure.`,
    noPlatform: (name, hint) => `There is no platform ${name}. ${hint}`,
    noInterface: (path, hint) => `There is no API ${path}. ${hint}`,
    noLanguage: (name, hint) => `There is no language ${name}. ${hint}`,
    codeMissing: 'explain takes a code, e.g. explain -- -73',
    notACode: (text) => `${text} is not a code. To explain a text, use decode.`,
    nothingToRead: 'decode needs a text, a file, or something on standard input.',
    isFolder: (path) => `${path} is a folder.`,
    noFile: (path) => `There is no file ${path}. To decode it as text, pipe it to standard input.`,
    tooLong: 'This is too long for one text. Read it line by line: decode --lines',
    unreadable: (path, reason) => `${path} cannot be read: ${reason}`,
    notText: (kind, fix) => `The input is ${kind}, which cannot be read. ${fix}`,
    unpackForLines: 'Unpack it first, for example with: gzip -dc FILE | msdk-errors decode --lines',
    onlyGzip: 'Of archives only .gz can be read. Unpack it first.',
    onlyText: 'Only text can be read.',
    lineTooLong: (line, most) => `Line ${String(line)} is left out: it is longer than ${String(most)} characters.`,
    nothingToTriage: 'triage needs files, or something on standard input.',
    noLog: (path) => `There is no file ${path}.`,
    inputOnce: 'Standard input (-) can be read once.',
    damaged: (path, reason) => `${path} is damaged, and read up to there: ${reason}`,
    notAtOnce: (options) => `${options.join(' and ')} cannot be printed at once.`,
    csvOnce: '--csv is one table: it cannot be printed with --every.',
    noPiece: (given, known) => `--by ${given}: times can be counted by ${known}.`,
    notATime: (given) => `--since ${given} is not a time. Write it as 20:03 or 2026-11-02 20:03.`,
    notSeconds: (given) => `--every ${given}: it takes a number of seconds, up to a day.`,
  },
  result: {
    nothing: 'No code was found in this text.',
    success: 'Success: no error is reported.',
    doubtfulSuccess: 'This may not be a success.',
    verdict: (label, title) => `${label}: ${title}`,
    notCertain: (confidence) => `This is ${confidence}, not certain.`,
    confidence: (confidence) => `(${confidence})`,
    lostMinus: (code) => `There is also ${code}: a copy easily loses a minus.`,
    truncated: (kinds) => `Only the first ${String(kinds)} kinds of responses are kept; there are more.`,
    undocumented: 'not documented',
    notDocumented: (code) => `${code} (not documented)`,
    unknownTable: 'unknown table',
    says: (message) => `says: ${message}`,
    couldBe: (ids) => `could also be: ${ids}`,
    inClassOf: (ids) => `in the class of: ${ids}`,
    near: (ids) => `near: ${ids}`,
    leftover: (text, others) => `Nothing was read from “${text}”${others === 0 ? '' : ` and ${String(others)} more`}.`,
    summary: (responses, kinds) => `${countOf(responses, 'response')}: ${kinds}`,
    errors: (count) => countOf(count, 'known error'),
    unknown: (count) => countOf(count, 'undocumented code'),
    successes: (count) => countOf(count, 'success', 'successes'),
    more: (count) => `and ${countOf(count, 'more kind', 'more kinds')}`,
    moreIds: (count) => ` and ${String(count)} more`,
    comma: ', ',
    places,
  },
  entry: {
    tables: (count) => `${String(count)} tables know this number.`,
    elsewhere: 'The same number elsewhere',
    also: (forms) => `, also ${forms}`,
    advice: (label, retry) => `${label}. ${retry}`,
    ifThatFails: (team) => `If that fails: ${team}`,
    known: (message) => `Known text: ${message}`,
    see: (id, reason) => `See ${id}: ${reason}`,
    retired: (strong, note) => `${strong('Retired.')} ${note}`,
    now: (id) => ` Now: ${id}`,
    isNotDocumented: (code) => `${code} is not documented.`,
    nearNumber: 'A near number.',
    noneNear: 'No documented code is near.',
  },
  triage: ENGLISH_TRIAGE,
};

/** A count with its noun in the right number. */
function countOf(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
