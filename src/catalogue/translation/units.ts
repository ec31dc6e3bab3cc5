import { createHash } from 'node:crypto';
import type { Content, DomainSource, EntrySource } from '../content.ts';
import type { OtherLanguage } from '../languages.ts';
import { releaseIds } from '../releases.ts';
import type { FileKind, TextKind } from './schema.ts';

/** Texts in the shape of a translated file. */
export type Texts = string | readonly Texts[] | TextsByKey;

/** Texts by their names. */
export interface TextsByKey {
  readonly [key: string]: Texts;
}

/** Texts that are translated together, with one digest: an entry, the head of a domain, an action, a team. */
export interface Unit {
  kind: TextKind;
  /** What `npm run translated` takes, e.g. `qq-platform/-73`, `qq-platform`, `actions/retry`. */
  id: string;
  /** Its id among those of its kind. */
  key: string;
  /** Its file, below the folder of a language. */
  file: string;
  /** Its place in that file. */
  path: readonly string[];
  /** The English texts, in the shape of the translated ones. */
  english: TextsByKey;
}

/** The file with the texts of a domain, below the folder of a language. */
export function domainTextsFile(domain: string): string {
  return `errors/${domain}.yaml`;
}

/** The kind of a translated file, by its name below the folder of a language. */
export function kindOfFile(file: string): FileKind {
  return file.startsWith('errors/') ? 'domain' : (file.slice(0, -'.yaml'.length) as FileKind);
}

/** Path of a translated file from the project's root. */
export function textsPath(language: OtherLanguage, file: string): string {
  return `content/${language}/${file}`;
}

/** Every unit of the content, file after file. */
export function unitsOf({ domains, entries, actions, contacts, events, interfaces, releases }: Content): Unit[] {
  const { report, actions: list } = actions.value;
  const shared = { id: 'actions', key: 'report', file: 'actions.yaml', path: [], english: { report } };
  return [
    ...domains.flatMap((domain) => [
      unitOfDomain(domain),
      ...entries.filter((entry) => entry.domain.id === domain.id).map(unitOfEntry),
    ]),
    { kind: 'shared', ...shared },
    ...list.map(
      ({
        id,
        label,
        summary,
        advice,
        retryText,
        before,
        beforeWrite,
        after,
        escalate,
        player,
        untold,
        code,
      }): Unit => ({
        ...unitIn('actions', id, {
          ...{ label, summary, advice, retryText, before, beforeWrite, after, escalate, player, untold },
          code: code && { summary: code.summary },
        }),
        path: ['actions', id],
      }),
    ),
    ...contacts.value.map(({ id, name, role }) => unitIn('contacts', id, { name, role })),
    ...events.value.map(({ id, title, reason }) => unitIn('events', id, { title, reason })),
    ...interfaces.value.map(({ id, name, note }) => unitIn('interfaces', id, { name, note })),
    ...releaseIds(releases.value).flatMap((id, place) => {
      const note = releases.value[place]?.note;
      return note === undefined ? [] : [unitIn('releases', id, { note })];
    }),
  ];
}

/** The texts above the codes of a domain. */
function unitOfDomain({ id, value: { title, summary, intro, example, groups } }: DomainSource): Unit {
  const repeats = groups.flatMap((group) => (group.repeats === undefined ? [] : [[group.id, group.repeats] as const]));
  const english = present({
    title,
    summary,
    intro,
    example: { note: example.note },
    groups: Object.fromEntries(groups.map((group) => [group.id, group.title])),
    repeats: repeats.length > 0 ? Object.fromEntries(repeats) : undefined,
  });
  return { kind: 'domains', id, key: id, file: domainTextsFile(id), path: [], english };
}

/** The texts of an entry. */
function unitOfEntry({ id, domain, data }: EntrySource): Unit {
  const { code, title, meaning, steps, player, related, retired, sourceNote } = data;
  const english = present({
    title,
    meaning,
    steps,
    player,
    related: related && Object.fromEntries(related.map((link) => [link.id, link.reason])),
    retired: retired?.note,
    sourceNote,
  });
  return { kind: 'entries', id, key: id, file: domainTextsFile(domain.id), path: ['entries', code], english };
}

/** A unit of a file that has one key for each of its kind. */
function unitIn(kind: TextKind & FileKind, key: string, texts: Readonly<Record<string, Texts | undefined>>): Unit {
  return { kind, id: `${kind}/${key}`, key, file: `${kind}.yaml`, path: [key], english: present(texts) };
}

/** The texts that are there. */
function present(texts: Readonly<Record<string, Texts | undefined>>): TextsByKey {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The digest of the English texts of a unit: a text that was made from others is stale. */
export function digestOf({ english }: Pick<Unit, 'english'>): string {
  return createHash('sha256').update(JSON.stringify(english)).digest('hex').slice(0, 8);
}
