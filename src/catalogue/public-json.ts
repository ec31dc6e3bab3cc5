import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inLanguage, withBase } from '../addresses.ts';
import { ACTION_IDS } from './actions.ts';
import { retryHelp } from './actions-schema.ts';
import { type Catalogue, type Entry, meaningsBySpelling } from './catalogue.ts';
import { FAMILY_IDS } from './families.ts';
import { computedSchema, entrySchema } from './schema.ts';

/** An entry as published: the written fields and the computed ones. */
const publicEntrySchema = z.strictObject({
  ...asPublished(entrySchema.omit({ formerly: true })).shape,
  ...computedSchema.shape,
  action: z.enum(ACTION_IDS).describe('The one thing to do.'),
  source: z
    .strictObject({ section: z.string().describe('Section, e.g. 5.1.') })
    .describe('Its place in the source document.'),
});

/** The published catalogue: /api/v1/errors.json, and the same in each other language. Fields may be added within v1; none is removed or changes its meaning. */
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
          advice: z.string().describe('What to do now: one sentence in the imperative.'),
          retry: retryHelp.describe('When repeating the same call can succeed.'),
          retryText: z.string().describe('The same as a sentence.'),
          player: z.string().nullable().describe('What to tell the player, or null.'),
        }),
      )
      .describe('What the actions of the entries mean.'),
    contacts: z
      .array(
        z.strictObject({
          id: z.string().describe('Permanent id.'),
          name: z.string().describe('The name used in sentences.'),
          through: z
            .string()
            .nullable()
            .describe('Id of the team through which it is reached; null when it is reached directly.'),
          role: z.string().describe('What the team is responsible for, and how to reach it.'),
        }),
      )
      .describe('The teams that entries escalate to.'),
    errors: z.array(publicEntrySchema).describe('All entries, domain after domain.'),
  })
  .describe('Every error code of the MSDK catalogue.');

/** The data about one code: /api/v1/codes/<spelling>.json. */
const codeJsonSchema = z
  .strictObject({
    version: errorsJsonSchema.shape.version,
    code: z.string().describe('The spelling.'),
    entries: z.array(publicEntrySchema).min(1).describe('Every meaning: MSDK’s own codes first, retired ones last.'),
  })
  .describe('Every meaning of one code.');

/** An entry as published. */
export type PublicEntry = Omit<Entry, 'group' | 'section' | 'file' | 'line' | 'untranslated'> & {
  source: { section: string };
};

/** The published catalogue. */
export interface ErrorsJson extends Omit<z.infer<typeof errorsJsonSchema>, 'errors'> {
  errors: PublicEntry[];
}

/**
 * Makes the published catalogue.
 * @param base the sub-path at which the site is served, e.g. `/`
 */
export function toErrorsJson(catalogue: Catalogue, base: string): ErrorsJson {
  const names = new Map(catalogue.interfaces.map(({ id, path }) => [id, path ?? id]));
  const domains = catalogue.domains.map(({ id, title, family, url, count }) => ({
    id,
    title,
    family,
    url: withBase(base, inLanguage(catalogue.language, url)),
    count,
  }));
  const errors = catalogue.entries.map((entry) => {
    const all: Record<string, unknown> = {
      ...entry,
      interfaces: entry.interfaces.map((id) => names.get(id) ?? id),
      source: { section: entry.section },
      url: withBase(base, inLanguage(catalogue.language, entry.url)),
    };
    return Object.fromEntries(
      Object.keys(publicEntrySchema.shape).map((key) => [key, all[key]]),
    ) as unknown as PublicEntry;
  });
  const actions = Object.values(catalogue.actions).map(({ id, label, summary, advice, retry, retryText, player }) => ({
    id,
    label,
    summary,
    advice,
    retry,
    retryText,
    player: player ?? null,
  }));
  const contacts = catalogue.contacts.map(({ id, name, through, role }) => ({
    id,
    name,
    through: through ?? null,
    role,
  }));
  return { version: catalogueVersion(catalogue), domains, actions, contacts, errors };
}

/** What the files of a catalogue hold and its version leaves out. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['line', 'file', 'untranslated']);

/**
 * The version of a catalogue: a digest of everything published. Equal data has an equal version, wherever the site is
 * served and wherever in its file an entry is.
 * @returns eight hexadecimal digits
 */
export function catalogueVersion({ domains, interfaces, contacts, actions }: Catalogue): string {
  const withoutPlaces = JSON.stringify([domains, interfaces, contacts, actions], (key, value: unknown) =>
    UNPUBLISHED.has(key) ? undefined : value,
  );
  return createHash('sha256').update(withoutPlaces).digest('hex').slice(0, 8);
}

/** The schema of a map as published: no key is optional, and limits meant for authors are gone. */
function asPublished({ shape }: z.ZodObject): z.ZodObject {
  const fields: Record<string, z.ZodType> = shape;
  return z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, publishedField(field).describe(field.description ?? '')]),
    ),
  );
}

/** The schema of a field as published. */
function publishedField(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional) {
    const inner = publishedField(field.unwrap() as z.ZodType);
    return inner instanceof z.ZodArray ? inner : inner.nullable();
  }
  if (field instanceof z.ZodArray) return z.array(publishedField(field.element as z.ZodType));
  if (field instanceof z.ZodObject) return asPublished(field);
  if (field instanceof z.ZodString || field instanceof z.ZodPipe) return z.string();
  return field;
}

/** Every meaning of one code. */
export interface CodeJson {
  version: string;
  code: string;
  entries: PublicEntry[];
}

/** Makes the data about each code, by its spelling. */
export function toCodeJson({ version, errors }: ErrorsJson): Map<string, CodeJson> {
  return new Map([...meaningsBySpelling(errors)].map(([code, entries]) => [code, { version, code, entries }]));
}

/** The JSON Schema of the data about one code. */
export function codeJsonSchemaFile(): unknown {
  return { $id: 'code.schema.json', ...z.toJSONSchema(codeJsonSchema) };
}

/** The JSON Schema of /api/v1/errors.json. */
export function errorsJsonSchemaFile(): unknown {
  return { $id: 'errors.schema.json', ...z.toJSONSchema(errorsJsonSchema) };
}
