import { z } from 'zod';
import { ACTION_IDS } from './actions.ts';
import { ANNOUNCEMENTS } from '../decoder/index.ts';
import { FAMILY_IDS } from './families.ts';

// A fault prints the message of each pattern below as what it expected.

/** Text in a content file: one line after folding, no white space at its ends. */
export const text = z
  .string()
  .min(1, { abort: true })
  .regex(/^\S(?:.*\S)?$/u, 'text on one line without white space at its ends');

/** An id: lower-case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** The id of an entry: its domain and its code as printed, e.g. `qq-platform/-73`. */
export const entryId = z.string().regex(/^[a-z0-9-]+\/[^\s/]+$/, '<domain>/<code>, e.g. qq-platform/-73');

/** A code as printed; YAML may hold it as a number, which keeps its spelling (`0x47`). */
export const printedCode = z.union([z.string(), z.number()]).transform(String);

/** How one entry can be related to another; the reverse of each is derived. */
export const RELATION_KINDS = ['carries', 'detail-of', 'same-cause', 'leads-to', 'confused-with'] as const;

/** Every kind of relation as seen from either end: the written ones and their derived reverses. */
export const LINK_KINDS = [...RELATION_KINDS, 'carried-by', 'has-detail', 'follows-from'] as const;

/**
 * One code with everything that is written about it. This is the only list of these fields: the types, the editor's
 * schema, the published JSON with its schema and the table in CONTRIBUTING follow from it. What can be computed
 * (spellings, retry, reverse relations) is not written.
 */
export const entrySchema = z
  .strictObject({
    code: printedCode.describe('The code as the document prints it: `-73`, `0x47`, or a range such as `0x10~0x11`.'),
    owns: printedCode
      .optional()
      .describe(
        'For a code that names a class: the codes that belong to it when they have no entry, e.g. `-100~-999` or `-30000~`.',
      ),
    carries: z
      .array(slug)
      .min(1)
      .optional()
      .describe('For a pass-through code: the domains whose codes appear in `msg`.'),
    forms: z
      .array(printedCode)
      .min(1)
      .optional()
      .describe('Other spellings printed next to the code. They are computed; what is written here is only checked.'),
    title: text.max(90).describe('What happened, in five to ten words, without a period.'),
    meaning: text
      .max(600)
      .describe(
        'One to three sentences that add to the title: who detected it, what it refers to, when you meet it. Backticks mark names and values.',
      ),
    // A code with `carries` has the action `inner`, whatever is written.
    action: z.enum(ACTION_IDS).exclude(['inner']).describe('The one thing to do.'),
    steps: z
      .array(text.max(400))
      .min(1)
      .max(6)
      .optional()
      .describe(
        'What to do about this code, in the order to try it: whole sentences that say what to look at. The steps of its action and the contact are added.',
      ),
    player: text
      .max(200)
      .optional()
      .describe(
        'What the game tells the player, where the sentence of the action does not fit: short, no code, no blame, what to do.',
      ),
    origin: z
      .enum(['public', 'observed'])
      .optional()
      .describe(
        "Where a code comes from that the document lacks: the platform's public list, or real responses. `sourceNote` names the source.",
      ),
    escalateTo: slug.optional().describe('The team to contact when the steps fail: an id of `content/contacts.yaml`.'),
    messages: z.array(text).min(1).optional().describe('Texts known to come with the code, as servers send them.'),
    keywords: z
      .array(text.max(60))
      .min(1)
      .max(12)
      .optional()
      .describe('Words that readers search for and that its other texts lack; only the search uses them.'),
    interfaces: z
      .array(text)
      .min(1)
      .optional()
      .describe('Paths of `content/interfaces.yaml`, when only some APIs of the domain return the code.'),
    related: z
      .array(
        z
          .strictObject({
            id: entryId.describe('The other entry: `<domain>/<code as printed>`.'),
            kind: z.enum(RELATION_KINDS).describe('How this entry is related to the other one.'),
            reason: text.describe('One sentence, shown at both ends: word it so that it reads well from either.'),
          })
          .describe('A relation to another entry.'),
      )
      .min(1)
      .optional()
      .describe('Related entries, each written at one end only: the reverse is derived.'),
    retired: z
      .strictObject({
        note: text
          .max(300)
          .describe('One sentence, shown above everything else: since when the code is no longer sent, and why.'),
        use: entryId.optional().describe('The entry that took its place: `<domain>/<code as printed>`.'),
      })
      .optional()
      .describe('For a code that is no longer sent. Its entry stays, because tickets link to it.'),
    formerly: z
      .array(printedCode)
      .min(1)
      .optional()
      .describe('How the code used to be printed here. The old addresses still lead to it.'),
    sourceNote: text
      .optional()
      .describe('Where the document is wrong or unclear: what it prints, and why the entry says otherwise.'),
  })
  .describe('One code.');

const range = z
  .strictObject({ from: z.int(), to: z.int().nullable() })
  .nullable()
  .describe('First and last number; `to` is null for a class without an end.');

/** What follows from the fields of an entry. A field written under the same name is replaced by the one here. */
export const computedSchema = z.strictObject({
  id: z.string().describe('Permanent id: `<domain>/<code>`.'),
  domain: z.string().describe('Id of the domain.'),
  forms: z.array(z.string()).describe('Every other spelling of the code.'),
  range: range.describe('The numbers of a range; null for a single code.'),
  owns: range.describe('For a code that names a class: the codes that belong to it when they have no entry.'),
  retryable: z.boolean().describe('Whether repeating the same request can succeed, now or later.'),
  related: z
    .array(
      z.strictObject({
        id: z.string().describe('The other entry.'),
        kind: z.enum(LINK_KINDS).describe('How this entry is related to it.'),
        reason: z.string().describe('Why: one sentence.'),
      }),
    )
    .describe('Related entries, each with the reason.'),
  sameNumber: z.array(z.string()).describe('Ids of entries of other domains that share a spelling.'),
  interfaces: z.array(z.string()).describe('APIs that can return it: the path, or the id where no path is known.'),
  retired: z
    .strictObject({
      note: z.string().describe('Since when the code is no longer sent, and why.'),
      use: z.string().nullable().describe('Id of the entry that took its place.'),
    })
    .nullable()
    .describe('For a code that is no longer sent, else null.'),
  url: z.string().describe('Address of the entry on this site.'),
});

/** A relation as written. */
export type RelationData = NonNullable<EntryData['related']>[number];
/** The kind of a relation as written. */
export type RelationKind = (typeof RELATION_KINDS)[number];
/** An entry as written. */
export type EntryData = z.infer<typeof entrySchema>;
/** The computed fields of an entry. */
export type ComputedData = z.infer<typeof computedSchema>;

/** A named group of codes on a domain's page. */
export const groupSchema = z
  .strictObject({
    id: slug.describe('Permanent id of the group; its anchor.'),
    title: text.max(50).describe('One to five words.'),
    repeats: text
      .optional()
      .describe('Why titles repeat inside the group; without it, each title of a domain must be unique.'),
    entries: z.array(entrySchema).min(1).describe('The codes of the group.'),
  })
  .describe('A named group of codes.');

/** Where the codes of a domain appear, for the decoder. */
export const decoderSchema = z
  .strictObject({
    keys: z
      .partialRecord(z.enum(ANNOUNCEMENTS), z.number().min(-10).max(10))
      .describe(
        'How strongly each way to announce a code points to the table: 5 for a key of its own, 0 for not at all.',
      ),
    otherwise: z.number().min(-10).max(10).default(0).describe('The same for any other way.'),
    commands: z
      .array(z.string().regex(/^(?:0x[0-9a-f]{2,4}|\*)$/, 'an OIDB command such as 0x73a, or * for any'))
      .default([])
      .describe('The OIDB commands that use the table; * for those without a table of their own.'),
    names: z
      .array(z.string().min(2))
      .default([])
      .describe(
        'What people call the service of the domain, in any language: a code next to such a name is probably one of its codes.',
      ),
  })
  .describe('Where the codes of the domain appear, for the decoder.');

/** One file of content/errors: a domain with its codes. The file name is the id of the domain. */
export const domainSchema = z
  .strictObject({
    title: text.max(40).describe('Name of the domain.'),
    section: z
      .string()
      .regex(/^\d+(\.\d+)?$/, 'the number of a section, in quotes: "5.1"')
      .describe('Section of the source document, quoted: "5.1".'),
    family: z.enum(FAMILY_IDS).describe('Whose servers own the codes.'),
    summary: text.min(40).max(170).describe('One sentence: what the domain is. The description of its page.'),
    intro: z
      .array(text)
      .min(1)
      .max(5)
      .describe('Paragraphs: when you meet these codes, how they arrive, what usually goes wrong.'),
    example: z
      .strictObject({
        response: text.describe('A typical response, as sent.'),
        note: text.describe('One sentence on how to read it.'),
      })
      .describe('A response that carries a code of the domain.'),
    decoder: decoderSchema,
    groups: z.array(groupSchema).min(1).describe('The codes, in named groups.'),
  })
  .describe('A domain of the error catalogue.');

/** A domain file as written. */
export type DomainData = z.infer<typeof domainSchema>;
/** A group as written. */
export type GroupData = z.infer<typeof groupSchema>;

/** content/domains.yaml: the ids of all domains, in the order in which they are shown. */
export const orderSchema = z.array(slug).min(1);

/** content/contacts.yaml: the teams that an entry may escalate to. */
export const contactsSchema = z.array(
  z.strictObject({
    id: slug.describe('Permanent id.'),
    name: text.describe('The name used in sentences.'),
    through: slug.optional().describe('Id of the team through which it is reached, where it is not reached directly.'),
    role: text.describe('What the team is responsible for, and how to reach it: one sentence.'),
  }),
);

/** A team as written. */
export type ContactData = z.infer<typeof contactsSchema>[number];

/** content/interfaces.yaml: the interfaces of MSDK and of the platforms, with the domains whose codes each can return. */
export const interfacesSchema = z.array(
  z.strictObject({
    id: slug.describe('Permanent id.'),
    name: text.describe('What the API does.'),
    path: text
      .nullable()
      .describe('Its path (/share/qq), or host and path outside MSDK; null when no known source prints it.'),
    platform: z.enum(FAMILY_IDS).nullable().describe('The platform it serves, null for any.'),
    effect: z
      .enum(['read', 'write'])
      .describe(
        'Whether a call only reads, or changes, delivers or uses up something, so that a repeat can do harm or be refused.',
      ),
    domains: z.array(slug).describe('The domains whose codes it can return; empty when that is not known.'),
    note: text.optional().describe('What is worth knowing about its responses.'),
  }),
);

/** An interface as written. */
export type InterfaceData = z.infer<typeof interfacesSchema>[number];

/** content/events.yaml: events that several tables report, each with a code of its own. Every pair of an event's codes is related. */
export const eventsSchema = z.array(
  z.strictObject({
    id: slug.describe('Permanent id.'),
    title: text.max(80).describe('The event, in a few words.'),
    reason: text.describe('One sentence, shown at every code of the event.'),
    entries: z.array(entryId).min(2).describe('The entries that report it.'),
  }),
);

/** An event as written. */
export type EventData = z.infer<typeof eventsSchema>[number];

/** content/phrases.yaml: how readers ask for an entry, by its id, or for a page, by its address. Only the search uses it. */
export const phrasesSchema = z.record(
  z.union([entryId, z.string().regex(/^\/([a-z\d-]+\/)*$/, 'the address of a page, e.g. /guides/retrying/')]),
  z.strictObject({
    printed: text.optional().describe('How the document words the error, as printed: its readers search for that.'),
    asked: text.describe('Phrases in the readers’ own words, parted by commas: complaints, symptoms, tasks, slang.'),
  }),
);

/** The phrases as written. */
export type PhrasesData = z.infer<typeof phrasesSchema>;

/** The parts of an entry whose changes are listed, in the order of the list. */
export const TOLD_FIELDS = ['title', 'action', 'meaning', 'steps'] as const;

/** content/releases.yaml: what each version changed, the newest first. Written by `npm run changes`. */
export const releasesSchema = z.array(
  z.strictObject({
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, e.g. 2026-11-23')
      .describe('The day of the version.'),
    note: text.optional().describe('What the version is about: one sentence, written by hand.'),
    added: z.array(entryId).optional().describe('Codes that are new.'),
    changed: z
      .array(
        z.strictObject({
          id: entryId.describe('The code.'),
          fields: z.array(z.enum(TOLD_FIELDS)).min(1).describe('The parts that changed.'),
          was: z
            .strictObject({
              title: text.optional().describe('The title before.'),
              action: text.optional().describe('The id of the action before.'),
            })
            .optional()
            .describe('The earlier title and action, where they changed.'),
        }),
      )
      .optional()
      .describe('Codes with changed texts.'),
    renamed: z
      .array(z.strictObject({ id: entryId.describe('The code.'), from: entryId.describe('Its id before.') }))
      .optional()
      .describe('Codes that are printed differently now.'),
    retired: z.array(entryId).optional().describe('Codes that are no longer sent.'),
  }),
);

/** What one version changed, as written. */
export type ReleaseData = z.infer<typeof releasesSchema>[number];

/** What one version changed in one entry. */
export type ChangeData = NonNullable<ReleaseData['changed']>[number];
