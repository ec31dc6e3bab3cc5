import type { Content, DomainSource, EntrySource, Sourced } from '../content.ts';
import type { Place } from '../fault.ts';
import type { ActionsData } from '../actions-schema.ts';
import { ENTRY_TERMS, fixForTerm, wrongTerms } from '../terms.ts';
import type { YamlFile, YamlPath } from '../yaml.ts';
import { entryFault, type Finding, type Rule } from './rule.ts';

/** A title begins with a capital and ends without punctuation. */
export const titleForm: Rule = {
  name: 'title-form',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const { title } = entry.data;
      if (
        /^[\p{Lu}\d`"]|^(?:openid|openkey|appid|appkey|uin|access token|pay token)\b/u.test(title) &&
        !/[.!?:;,]$/.test(title)
      )
        return [];
      return entryFault(entry, ['title'], {
        found: JSON.stringify(title),
        expected: 'a capital at the beginning and no punctuation at the end',
        fix: 'Write the title as a headline; put the name of a field that begins it in backticks.',
      });
    }),
};

/** A title is unique in its domain, unless a group says why its titles repeat. */
export const titleUnique: Rule = {
  name: 'title-unique',
  scope: 'domain',
  check: ({ entries }) => {
    const first = new Map<string, EntrySource>();
    return entries.flatMap((entry): Finding[] => {
      const key = `${entry.domain.id}/${entry.data.title.toLowerCase()}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, entry);
        return [];
      }
      if (before.group === entry.group && entry.group.repeats !== undefined) return [];
      return [
        entryFault(entry, ['title'], {
          found: `the title of ${before.id} again: ${JSON.stringify(entry.data.title)}`,
          expected: 'a title of its own',
          fix: 'Say in the title what differs; where nothing is known to differ, put both codes into one group with `repeats`, the reason.',
        }),
      ];
    });
  },
};

/** Everything that is not a title is a sentence. */
export const sentenceForm: Rule = {
  name: 'sentence-form',
  scope: 'domain',
  check: (content) =>
    writtenTexts(content)
      .filter(({ kind, text }) => kind !== 'title' && !isSentence(text))
      .map(({ place, subject, text }) => ({
        ...place,
        subject,
        found: JSON.stringify(text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text),
        expected: 'a whole sentence of at least three words',
        fix: 'Begin with a capital (or a code or field name) and end with a period.',
      })),
};

/** Whether a text looks like one or more sentences of at least three words. */
function isSentence(text: string): boolean {
  return (
    /^(?:["“]?\p{Lu}|[`\d§-]|openid|openkey|appid|appkey|uin\b)/u.test(text) &&
    /\.["”)]?$/.test(text) &&
    text.split(/\s+/).length >= 3
  );
}

/** One term for one thing, in everything that people read. A note that quotes the source document keeps its words. */
export const terms: Rule = {
  name: 'terms',
  scope: 'domain',
  check: (content) =>
    writtenTexts(content)
      .filter(({ kind }) => kind !== 'note')
      .flatMap(({ text, subject, place }) =>
        wrongTerms(text, ENTRY_TERMS).map((term) => ({
          ...place,
          subject,
          found: JSON.stringify(term.found),
          expected: term.instead || 'the sentence without it',
          fix: fixForTerm(term),
        })),
      ),
};

/** A text of the content that people read. */
export interface WrittenText {
  text: string;
  /** `title`: a headline; `sentence`: prose; `note`: prose that quotes the source document. */
  kind: 'title' | 'sentence' | 'note';
  /** The entry, domain or other thing it belongs to. */
  subject: string;
  place: Place;
}

/** Every text that people read, in all files. */
export function writtenTexts({ domains, entries, actions, events, contacts, interfaces }: Content): WrittenText[] {
  return [
    ...domains.flatMap(textsOfDomain),
    ...entries.flatMap(textsOfEntry),
    ...textsOfActions(actions),
    ...events.value.flatMap(({ id, title, reason }, index) => {
      const at = textIn(events.yaml, [index], id);
      return [at('title', ['title'], title), at('sentence', ['reason'], reason)];
    }),
    ...contacts.value.map(({ id, role }, index) => textIn(contacts.yaml, [index], id)('sentence', ['role'], role)),
    ...interfaces.value.flatMap(({ id, note }, index) =>
      note === undefined ? [] : [textIn(interfaces.yaml, [index], id)('sentence', ['note'], note)],
    ),
  ];
}

/** The texts on a domain's page above its codes. */
function textsOfDomain({ id, value, yaml }: DomainSource): WrittenText[] {
  const at = textIn(yaml, [], id);
  return [
    at('sentence', ['summary'], value.summary),
    ...value.intro.map((paragraph, index) => at('sentence', ['intro', index], paragraph)),
    at('sentence', ['example', 'note'], value.example.note),
    ...value.groups.flatMap(({ repeats }, index) =>
      repeats === undefined ? [] : [at('sentence', ['groups', index, 'repeats'], repeats)],
    ),
  ];
}

/** The texts of an entry. */
function textsOfEntry({ id, domain, path, data }: EntrySource): WrittenText[] {
  const at = textIn(domain.yaml, path, id);
  return [
    at('title', ['title'], data.title),
    at('sentence', ['meaning'], data.meaning),
    ...(data.steps ?? []).map((step, index) => at('sentence', ['steps', index], step)),
    ...(data.related ?? []).map(({ reason }, index) => at('sentence', ['related', index, 'reason'], reason)),
    ...(data.retired ? [at('sentence', ['retired', 'note'], data.retired.note)] : []),
    ...(data.sourceNote === undefined ? [] : [at('note', ['sourceNote'], data.sourceNote)]),
  ];
}

/** The sentences about the actions. */
function textsOfActions({ value, yaml }: Sourced<ActionsData>): WrittenText[] {
  const sentences = ['summary', 'advice', 'retryText', 'escalate', 'player', 'untold'] as const;
  return [
    ...(value.report === '' ? [] : [textIn(yaml, [], 'report')('sentence', ['report'], value.report)]),
    ...value.actions.flatMap((action, index) => {
      const at = textIn(yaml, ['actions', index], action.id);
      const { before = [], after = [], code } = action;
      return [
        ...sentences.flatMap((key) =>
          action[key] === undefined ? [] : [at('sentence', [key], action[key].replace('{team}', 'the team'))],
        ),
        ...before.map((step, place) => at('sentence', ['before', place], step)),
        ...after.map((step, place) => at('sentence', ['after', place], step)),
        ...(code ? [at('sentence', ['code', 'summary'], code.summary)] : []),
      ];
    }),
  ];
}

/** Makes texts of one thing in a file. */
function textIn(yaml: YamlFile, parent: YamlPath, subject: string) {
  return (kind: WrittenText['kind'], path: YamlPath, text: string): WrittenText => ({
    text,
    kind,
    subject,
    place: yaml.locate([...parent, ...path]),
  });
}
