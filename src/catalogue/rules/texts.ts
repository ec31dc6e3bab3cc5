import type { Content, DomainSource, EntrySource, Sourced } from '../content.ts';
import type { Place } from '../fault.ts';
import type { ActionsData } from '../schema/actions.ts';
import type { YamlFile, YamlPath } from '../yaml.ts';

/** A text of the content that people read. */
export interface WrittenText {
  text: string;
  /** `title`: a headline; `sentence`: prose; `note`: prose that quotes the source document. */
  kind: 'title' | 'sentence' | 'note';
  /** The entry, domain or other thing it belongs to. */
  subject: string;
  place: Place;
}

/**
 * Every text that people read, in all files.
 * @param content the content of the right shape
 */
export function writtenTexts({ domains, entries, actions, causes, contacts, interfaces }: Content): WrittenText[] {
  return [
    ...domains.flatMap(textsOfDomain),
    ...entries.flatMap(textsOfEntry),
    ...textsOfActions(actions),
    ...causes.value.flatMap(({ id, title, reason }, index) => {
      const at = textIn(causes.yaml, [index], id);
      return [at('title', ['title'], title), at('sentence', ['reason'], reason)];
    }),
    ...contacts.value.map(({ id, role }, index) => textIn(contacts.yaml, [index], id)('sentence', ['role'], role)),
    ...interfaces.value.flatMap(({ id, note }, index) =>
      note === undefined ? [] : [textIn(interfaces.yaml, [index], id)('sentence', ['note'], note)],
    ),
  ];
}

/** The texts above the codes of a domain. */
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
  const sentences = ['summary', 'advice', 'retryText', 'escalate', 'player'] as const;
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
