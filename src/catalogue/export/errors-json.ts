import { z } from 'zod';
import { ACTION_IDS, RETRY_HELPS } from '../actions.ts';
import { withBase } from '../../addresses.ts';
import type { Catalogue } from '../catalogue.ts';
import { FAMILY_IDS } from '../families.ts';
import { RELATION_KINDS } from '../schema/entry.ts';
import { catalogueVersion } from '../version.ts';

const range = z
  .strictObject({ from: z.int(), to: z.int().nullable() })
  .nullable()
  .describe('First and last number; `to` is null for a class without an end.');

/** The published catalogue: /api/v1/errors.json. Fields may be added within v1; none is removed or changes its meaning. */
export const errorsJsonSchema = z
  .strictObject({
    version: z.string().describe('Digest of the data: equal data has an equal version.'),
    domains: z
      .array(
        z.strictObject({
          id: z.string().describe('Permanent id.'),
          title: z.string().describe('Name of the domain.'),
          family: z.enum(FAMILY_IDS).describe('Whose servers own the codes.'),
          url: z.string().describe('Address of its page on this site.'),
          count: z.int().describe('How many entries it has.'),
        }),
      )
      .describe('The domains, in the order of the site.'),
    actions: z
      .array(
        z.strictObject({
          id: z.enum(ACTION_IDS).describe('Permanent id.'),
          label: z.string().describe('Two or three words.'),
          summary: z.string().describe('What the action is: one sentence.'),
          retry: z.enum(RETRY_HELPS).describe('When repeating the same call can succeed.'),
          player: z.string().nullable().describe('What to tell the player; null for nothing.'),
        }),
      )
      .describe('What the actions of the entries mean.'),
    contacts: z
      .array(
        z.strictObject({
          id: z.string().describe('Permanent id.'),
          name: z.string().describe('The name used in sentences.'),
          through: z.string().nullable().describe('Id of the team through which it is reached; null for directly.'),
          role: z.string().describe('What the team answers for, and how it is reached.'),
        }),
      )
      .describe('The teams that entries escalate to.'),
    errors: z
      .array(
        z.strictObject({
          id: z.string().describe('Permanent id: <domain>/<code>.'),
          domain: z.string().describe('Id of the domain.'),
          code: z.string().describe('The code as the source document prints it.'),
          forms: z.array(z.string()).describe('Every other spelling of it.'),
          range: range.describe('The numbers of a range; null for a single code.'),
          owns: range.describe('For a code that names a class: the codes that belong to it when they have no entry.'),
          carries: z.array(z.string()).describe('For a pass-through code: the domains whose codes stand in `msg`.'),
          title: z.string().describe('What happened.'),
          meaning: z.string().describe('What it means. Backticks mark names and values.'),
          action: z.enum(ACTION_IDS).describe('The one thing to do.'),
          retryable: z.boolean().describe('Whether repeating the same request can succeed, now or later.'),
          steps: z.array(z.string()).describe('What to do, in this order.'),
          escalateTo: z.string().nullable().describe('Id of the team to contact when the steps fail.'),
          messages: z.array(z.string()).describe('Texts known to come with the code, as sent.'),
          keywords: z.array(z.string()).describe('Words by which readers look for it.'),
          related: z
            .array(
              z.strictObject({
                id: z.string().describe('The other entry.'),
                kind: z
                  .enum([...RELATION_KINDS, 'carried-by', 'has-detail', 'follows-from'])
                  .describe('How this entry is related to it.'),
                reason: z.string().describe('Why: one sentence.'),
              }),
            )
            .describe('Related entries, each with the reason.'),
          sameNumber: z.array(z.string()).describe('Ids of entries of other domains that share a spelling.'),
          interfaces: z
            .array(z.string())
            .describe('Interfaces that can answer with it: the path, or the id where no path is known.'),
          source: z
            .strictObject({ section: z.string().describe('Section, e.g. 5.1.') })
            .describe('Where the source document prints it.'),
          retired: z
            .strictObject({
              note: z.string().describe('Since when the code is not sent any more, and why.'),
              use: z.string().nullable().describe('Id of the entry that took its place.'),
            })
            .nullable()
            .describe('For a code that is not sent any more, else null.'),
          sourceNote: z.string().nullable().describe('Where the source document is wrong or unclear.'),
          url: z.string().describe('Address of the entry on this site.'),
        }),
      )
      .describe('All entries, domain after domain.'),
  })
  .describe('Every error code of the MSDK catalogue.');

/** The published catalogue. */
export type ErrorsJson = z.infer<typeof errorsJsonSchema>;

/**
 * Makes the published catalogue.
 * @param catalogue the catalogue
 * @param base the sub-path at which the site is served, e.g. `/`
 */
export function toErrorsJson(catalogue: Catalogue, base: string): ErrorsJson {
  const names = new Map(catalogue.interfaces.map(({ id, path }) => [id, path ?? id]));
  const domains = catalogue.domains.map(({ id, title, family, url, count }) => ({
    id,
    title,
    family,
    url: withBase(base, url),
    count,
  }));
  const errors = catalogue.entries.map((entry) => ({
    id: entry.id,
    domain: entry.domain,
    code: entry.code,
    forms: entry.forms,
    range: entry.range,
    owns: entry.owns,
    carries: entry.carries,
    title: entry.title,
    meaning: entry.meaning,
    action: entry.action,
    retryable: entry.retryable,
    steps: entry.steps,
    escalateTo: entry.escalateTo,
    messages: entry.messages,
    keywords: entry.keywords,
    related: entry.related,
    sameNumber: entry.sameNumber,
    interfaces: entry.interfaces.map((id) => names.get(id) ?? id),
    source: { section: entry.section },
    retired: entry.retired,
    sourceNote: entry.sourceNote,
    url: withBase(base, entry.url),
  }));
  const actions = Object.values(catalogue.actions).flatMap(({ id, label, summary, retry, player }) =>
    id === 'inner' || retry === 'inner' ? [] : [{ id, label, summary, retry, player: player ?? null }],
  );
  const contacts = catalogue.contacts.map(({ id, name, through, role }) => ({
    id,
    name,
    through: through ?? null,
    role,
  }));
  return { version: catalogueVersion(catalogue), domains, actions, contacts, errors };
}
