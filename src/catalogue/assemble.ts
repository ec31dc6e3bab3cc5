import { actionOf, allSteps, byId, isRetryable, teamOf } from './actions.ts';
import { domainPath, entryPath } from '../addresses.ts';
import type { Catalogue, Domain, Entry, NumberRange } from './catalogue.ts';
import type { Code } from './code.ts';
import type { Content, EntrySource } from './content.ts';
import { relate } from './relations.ts';
import { findSameNumbers } from './same-number.ts';

/**
 * Makes the catalogue of content that has passed every check.
 * @param content the content, without a fault
 */
export function assemble(content: Content): Catalogue {
  const byDomain = content.domains.map(({ id }) => content.entries.filter(({ domain }) => domain.id === id));
  const sources = byDomain.flat();
  const links = relate(
    sources.map(({ id, data }) => ({ id, related: data.related ?? [] })),
    content.causes.value,
  );
  const sameNumbers = findSameNumbers(
    sources.map(({ id, domain, data, forms }) => ({ id, domain: domain.id, spellings: [data.code, ...forms] })),
  );
  const actions = byId(content.actions.value);
  const entries = sources.map((source): Entry => {
    const { id, data, domain } = source;
    const action = actionOf(data, actions);
    const { line } = domain.yaml.locate(source.path);
    return {
      id,
      domain: domain.id,
      group: source.group.id,
      code: data.code,
      forms: source.forms,
      range: source.code && source.code.from !== source.code.to ? toRange(source.code) : null,
      owns: source.owns ? toRange(source.owns) : null,
      carries: data.carries ?? [],
      title: data.title,
      meaning: data.meaning,
      action: data.action,
      retryable: isRetryable(action),
      steps: allSteps(data.steps ?? [], action, teamOf(data.escalateTo, content.contacts.value)),
      escalateTo: data.escalateTo ?? null,
      messages: data.messages ?? [],
      keywords: data.keywords ?? [],
      related: links.get(id) ?? [],
      sameNumber: sameNumbers.get(id) ?? [],
      interfaces: interfacesOf(source, content),
      retired: data.retired ? { note: data.retired.note, use: data.retired.use ?? null } : null,
      sourceNote: data.sourceNote ?? null,
      section: domain.value.section,
      url: entryPath(domain.id, data.code),
      file: domain.yaml.file,
      line,
    };
  });
  const domains = content.domains.map(({ id, value, yaml }): Domain => {
    const own = entries.filter(({ domain }) => domain === id);
    return {
      id,
      title: value.title,
      family: value.family,
      section: value.section,
      summary: value.summary,
      intro: value.intro,
      example: value.example,
      groups: value.groups.map((group) => ({
        id: group.id,
        title: group.title,
        repeats: group.repeats ?? null,
        entries: own.filter((entry) => entry.group === group.id),
      })),
      interfaces: content.interfaces.value.filter((candidate) => candidate.domains.includes(id)),
      count: own.length,
      url: domainPath(id),
      file: yaml.file,
    };
  });
  return {
    domains,
    entries,
    actions,
    contacts: content.contacts.value,
    interfaces: content.interfaces.value,
    causes: content.causes.value,
    changes: content.changes.value,
  };
}

/** Ids of the interfaces that can answer with an entry: those it names, else those of its domain. */
function interfacesOf({ data, domain }: EntrySource, { interfaces }: Content): string[] {
  const { interfaces: named } = data;
  return interfaces.value
    .filter(({ path, domains }) => (named ? path !== null && named.includes(path) : domains.includes(domain.id)))
    .map(({ id }) => id);
}

/** The numbers of a code. */
function toRange({ from, to }: Code): NumberRange {
  return { from, to };
}
