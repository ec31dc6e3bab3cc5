/** The types of what programs import, in any language. */
export type { Candidate, Group, Layer, Options, Result, Verdict } from '../decoder/index.ts';
export type { LinkTarget, ReadLink } from '../links.ts';
export type { Advice, Situation } from '../policy/action-for.ts';
export type { Action, Domain, EntryId } from '../policy/ids.ts';
export type { Report, ReportGroup } from '../triage/index.ts';
export type { Place } from './explain.ts';
export type { LinkOptions } from './links.ts';
export type { Log, TriageOptions } from './triage.ts';
export type { Catalogue, Entry } from './types.ts';
