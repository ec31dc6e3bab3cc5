import type { ActionsData } from '../actions-schema.ts';
import type { Content, DomainSource, EntrySource } from '../content.ts';
import { releaseIds } from '../releases.ts';
import type { DomainData, EntryData, GroupData } from '../schema.ts';
import type { TextKind, TextsOf } from './schema.ts';

/** The texts of a language that are up to date, by kind and key. */
export type Translation = { readonly [Kind in TextKind]: ReadonlyMap<string, TextsOf[Kind]> };

/**
 * The content in another language: its facts, with the texts of a translation in the place of the English ones. What the
 * translation lacks stays English.
 */
export function localize(content: Content, translation: Translation): Content {
  const { actions, contacts, events, interfaces, releases } = content;
  const anchors = releaseIds(releases.value);
  return {
    ...content,
    domains: content.domains.map((domain) => withDomainTexts(domain, translation.domains.get(domain.id))),
    entries: content.entries.map((entry) => withEntryTexts(entry, translation.entries.get(entry.id))),
    actions: { ...actions, value: withActionTexts(actions.value, translation) },
    contacts: { ...contacts, value: contacts.value.map((each) => withTexts(each, translation.contacts.get(each.id))) },
    events: { ...events, value: events.value.map((each) => withTexts(each, translation.events.get(each.id))) },
    interfaces: {
      ...interfaces,
      value: interfaces.value.map((each) => withTexts(each, translation.interfaces.get(each.id))),
    },
    releases: {
      ...releases,
      value: releases.value.map((each, place) => withTexts(each, translation.releases.get(anchors[place] ?? ''))),
    },
  };
}

/** Something with its texts in the place of the English ones. */
function withTexts<T extends object>(data: T, texts: (Partial<T> & { of?: string | undefined }) | undefined): T {
  if (!texts) return data;
  return { ...data, ...Object.fromEntries(Object.entries(texts).filter(([key]) => key !== 'of')) };
}

/** A domain with the texts above its codes; the texts of its entries are in the list of all. */
function withDomainTexts(domain: DomainSource, texts: TextsOf['domains'] | undefined): DomainSource {
  if (!texts) return domain;
  const { title, summary, intro, example } = texts;
  const groups = domain.value.groups.map((group): GroupData => ({
    ...group,
    title: texts.groups[group.id] ?? group.title,
    ...(group.repeats === undefined ? {} : { repeats: texts.repeats?.[group.id] ?? group.repeats }),
  }));
  const value: DomainData = {
    ...domain.value,
    ...{ title, summary, intro, groups },
    example: { ...domain.value.example, note: example.note },
  };
  return { ...domain, value };
}

/** An entry with its texts. */
function withEntryTexts(entry: EntrySource, texts: TextsOf['entries'] | undefined): EntrySource {
  if (!texts) return entry;
  const { title, meaning, steps, player, sourceNote } = texts;
  const { related, retired } = entry.data;
  const data: EntryData = {
    ...entry.data,
    ...{ title, meaning, steps, player, sourceNote },
    related: related?.map((link) => ({ ...link, reason: texts.related?.[link.id] ?? link.reason })),
    retired: retired && { ...retired, note: texts.retired ?? retired.note },
  };
  return { ...entry, data };
}

/** The actions with their texts. */
function withActionTexts(data: ActionsData, { shared, actions }: Translation): ActionsData {
  return {
    report: shared.get('report')?.report ?? data.report,
    actions: data.actions.map((action) => {
      const { code, ...texts } = actions.get(action.id) ?? {};
      return { ...withTexts(action, texts), code: action.code && { ...action.code, ...code } };
    }),
  };
}
