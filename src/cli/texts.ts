import type { PlaceWords } from '../places.ts';
import type { TriageTexts } from '../triage/index.ts';

/** How the help shows a command. */
interface CommandTexts {
  /** One line for the overview. */
  summary: string;
  /** Paragraphs for its own help. */
  details: readonly string[];
  /** What its options do, by name. */
  options: Readonly<Record<string, string>>;
  /** What its examples are for, in their order. */
  examples: readonly string[];
  /** What its exit statuses mean, from 0. */
  statuses: readonly string[];
}

/** A number of things, in words. */
type Count = (count: number) => string;

/** Everything that the command line says, in one language. What it quotes comes in quotation marks. */
export interface CliTexts {
  commands: Readonly<Record<'decode' | 'triage' | 'explain', CommandTexts>>;
  help: {
    about: string;
    commands: string;
    options: string;
    examples: string;
    statuses: string;
    commandHelp: string;
    version: string;
    help: string;
    language: string;
    /** What the exit statuses of every command mean, from 0. */
    exit: readonly string[];
    /** The first line of a command's help, from the summary in the overview. */
    sentence: (summary: string) => string;
  };
  usage: {
    see: (command: string) => string;
    noOption: (option: string, hint: string) => string;
    noCommand: (word: string, hint: string) => string;
    optionsBehind: string;
    decodeInFront: string;
    textBehind: string;
    didYouMean: (word: string) => string;
    known: (words: string) => string;
    takesNoValue: (option: string) => string;
    needsValue: (option: string, placeholder: string) => string;
    commandMissing: string;
    oneText: string;
    allNeedsLines: string;
    linkAlone: string;
    siteNeedsLink: string;
    siteMissing: string;
    noSite: (url: string) => string;
    linkTooLong: (most: number) => string;
    noPlatform: (name: string, hint: string) => string;
    noInterface: (path: string, hint: string) => string;
    noLanguage: (name: string, hint: string) => string;
    codeMissing: string;
    notACode: (text: string) => string;
    nothingToRead: string;
    isFolder: (path: string) => string;
    noFile: (path: string) => string;
    tooLong: string;
    unreadable: (path: string, reason: string) => string;
    /** What an input is that cannot be read, and what to do about it: one of the next three. */
    notText: (kind: string, fix: string) => string;
    unpackForLines: string;
    onlyGzip: string;
    onlyText: string;
    lineTooLong: (line: number, most: number) => string;
    nothingToTriage: string;
    noLog: (path: string) => string;
    inputOnce: string;
    damaged: (path: string, reason: string) => string;
    notAtOnce: (options: readonly string[]) => string;
    csvOnce: string;
    noPiece: (given: string, known: string) => string;
    notATime: (given: string) => string;
    notSeconds: (given: string) => string;
  };
  result: {
    nothing: string;
    success: string;
    doubtfulSuccess: string;
    verdict: (label: string, title: string) => string;
    notCertain: (confidence: string) => string;
    /** A confidence on the one line of `--lines`. */
    confidence: (confidence: string) => string;
    lostMinus: (code: string) => string;
    truncated: Count;
    undocumented: string;
    notDocumented: (code: string) => string;
    unknownTable: string;
    says: (message: string) => string;
    couldBe: (ids: string) => string;
    inClassOf: (ids: string) => string;
    near: (ids: string) => string;
    leftover: (text: string, others: number) => string;
    summary: (responses: number, kinds: string) => string;
    errors: Count;
    unknown: Count;
    successes: Count;
    more: Count;
    moreIds: Count;
    comma: string;
    places: PlaceWords;
  };
  entry: {
    tables: Count;
    elsewhere: string;
    also: (forms: string) => string;
    advice: (label: string, retry: string) => string;
    ifThatFails: (team: string) => string;
    known: (message: string) => string;
    see: (id: string, reason: string) => string;
    /** The notice of a retired code, with the word for it made strong. */
    retired: (strong: (word: string) => string, note: string) => string;
    now: (id: string) => string;
    isNotDocumented: (code: string) => string;
    nearNumber: string;
    noneNear: string;
  };
  triage: TriageTexts;
}
