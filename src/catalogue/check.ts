import type { z } from 'zod';
import { type Content, CONTENT_FILES, type DomainSource, entriesOf, type Sourced, type TextFile } from './content.ts';
import { legible, type Fault } from './fault.ts';
import { RULES } from './rules/index.ts';
import { actionsSchema } from './actions-schema.ts';
import {
  contactsSchema,
  domainSchema,
  eventsSchema,
  interfacesSchema,
  orderSchema,
  phrasesSchema,
  releasesSchema,
} from './schema.ts';
import { checkShape } from './shape.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** The content, or everything that is wrong with it. */
export type CheckedContent = { content: Content; faults: [] } | { content: undefined; faults: Fault[] };

/**
 * Checks all content files: their YAML, their shape, then every rule. Reports all faults at once. Rules that compare
 * files run only when every file has the right shape, so that one broken file does not cause faults in the others.
 * @param files all files of the folder `content`
 * @param options `skip`: names of rules to leave out
 */
export function checkContent(files: readonly TextFile[], options: { skip?: readonly string[] } = {}): CheckedContent {
  const faults: Fault[] = [];
  const load = <T>(path: string, schema: z.ZodType<T>): Sourced<T> | undefined => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) {
      faults.push(missing(path));
      return undefined;
    }
    const yaml = parseYaml(path, file.text);
    const { value, faults: found } = checkShape(schema, yaml);
    faults.push(...found);
    return value === undefined ? undefined : { value, yaml };
  };
  const order = load(CONTENT_FILES.order, orderSchema);
  const actions = load(CONTENT_FILES.actions, actionsSchema);
  const contacts = load(CONTENT_FILES.contacts, contactsSchema);
  const interfaces = load(CONTENT_FILES.interfaces, interfacesSchema);
  const events = load(CONTENT_FILES.events, eventsSchema);
  const loadOptional = <T>(path: string, schema: z.ZodType<T>) =>
    files.some((file) => file.path === path) ? load(path, schema) : undefined;
  const phrases = loadOptional(CONTENT_FILES.phrases, phrasesSchema);
  // The file does not exist before the first version.
  const releases = loadOptional(CONTENT_FILES.releases, releasesSchema);
  const domains = files
    .filter(({ path }) => path.startsWith(`${CONTENT_FILES.domains}/`))
    .flatMap(({ path }): DomainSource[] => {
      const domain = load(path, domainSchema);
      return domain ? [{ ...domain, id: path.slice(CONTENT_FILES.domains.length + 1, -'.yaml'.length) }] : [];
    });
  const lock = files.find(({ path }) => path === CONTENT_FILES.lock);
  if (!lock) faults.push(missing(CONTENT_FILES.lock));

  const complete = faults.length === 0;
  const content: Content = {
    order: order ?? nothing(CONTENT_FILES.order),
    actions: actions ?? { ...nothing(CONTENT_FILES.actions), value: { report: '', actions: [] } },
    contacts: contacts ?? nothing(CONTENT_FILES.contacts),
    interfaces: interfaces ?? nothing(CONTENT_FILES.interfaces),
    events: events ?? nothing(CONTENT_FILES.events),
    phrases: phrases ?? { ...nothing(CONTENT_FILES.phrases), value: {} },
    releases: releases ?? nothing(CONTENT_FILES.releases),
    domains: sortDomains(domains, order?.value ?? []),
    entries: domains.flatMap(entriesOf),
    lock: { file: CONTENT_FILES.lock, lines: lock?.text.split(/\r?\n/) ?? [] },
  };
  const rules = RULES.filter(({ name }) => !options.skip?.includes(name));
  for (const { name, scope, check } of rules) {
    if (complete || scope === 'domain') faults.push(...check(content).map((fault) => ({ ...fault, rule: name })));
  }
  return faults.length === 0 ? { content, faults: [] } : { content: undefined, faults: faults.map(legible) };
}

/** Domains in the listed order, then those that are not listed. */
function sortDomains(domains: DomainSource[], order: readonly string[]): DomainSource[] {
  const place = ({ id }: DomainSource) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...domains].sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));
}

/** The fault of a file that is not there. */
function missing(file: string): Fault {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'file-missing',
    subject: '',
    found: 'no such file',
    expected: 'the file',
    fix: 'Restore it from the history.',
  };
}

/** A list whose file could not be read. */
function nothing(file: string): Sourced<never[]> {
  const yaml: YamlFile = { file, data: [], faults: [], locate: () => ({ file, line: 1, column: 1 }) };
  return { value: [], yaml };
}
