import { z } from 'zod';
import { ACTION_IDS } from '../actions.ts';
import { entryId, printedCode, slug, text } from './text.ts';

/** How one entry can be related to another; the reverse of each is derived. */
export const RELATION_KINDS = ['carries', 'detail-of', 'same-cause', 'leads-to', 'confused-with'] as const;

/** A relation, written once, from one end. */
export const relationSchema = z
  .strictObject({
    id: entryId.describe('The other entry: <domain>/<code as printed>.'),
    kind: z.enum(RELATION_KINDS).describe('How this entry is related to the other one.'),
    reason: text.describe('One sentence, shown at both ends: word it so that it reads well from either.'),
  })
  .describe('A relation to another entry.');

/** What an entry says once its code is retired. */
export const retiredSchema = z
  .strictObject({
    note: text
      .max(300)
      .describe('One sentence, shown above everything else: since when the code is not sent any more.'),
    use: entryId.optional().describe('The entry that took its place: <domain>/<code as printed>.'),
  })
  .describe('For a code that is not sent any more. Its entry stays, because tickets link to it.');

/** One code with all that is written about it. What can be computed (spellings, retry, reverse relations) is not written. */
export const entrySchema = z
  .strictObject({
    code: printedCode.describe('The code as the document prints it: -73, 0x47, a range such as 0x10~0x11.'),
    owns: printedCode
      .optional()
      .describe(
        'For a code that names a class: the codes which belong to it when they have no entry, e.g. -100~-999 or -30000~.',
      ),
    carries: z
      .array(slug)
      .min(1)
      .optional()
      .describe('For a pass-through code: the domains whose codes stand in `msg`.'),
    forms: z
      .array(printedCode)
      .min(1)
      .optional()
      .describe('Other spellings as printed beside the code. They are computed; what stands here is only checked.'),
    title: text.max(90).describe('What happened, in five to ten words, without a full stop.'),
    meaning: text
      .max(600)
      .describe('One to three sentences that add to the title: who noticed it, what it refers to, when one meets it.'),
    action: z.enum(ACTION_IDS).describe('The one thing to do.'),
    steps: z
      .array(text.max(400))
      .min(1)
      .max(6)
      .optional()
      .describe(
        'What to do about this code, in the order in which to try it; full sentences. What every code with its action asks for, and the contact, are added.',
      ),
    escalateTo: slug.optional().describe('Who to contact when the steps fail: an id of content/contacts.yaml.'),
    messages: z.array(text).min(1).optional().describe('Texts known to come with the code, as servers send them.'),
    keywords: z
      .array(text.max(60))
      .min(1)
      .max(12)
      .optional()
      .describe(
        'Words by which readers look for the code and which its other texts do not have; only the search shows them.',
      ),
    interfaces: z
      .array(text)
      .min(1)
      .optional()
      .describe('Paths of content/interfaces.yaml, when only some interfaces of the domain answer with it.'),
    related: z.array(relationSchema).min(1).optional().describe('Related entries.'),
    retired: retiredSchema.optional(),
    formerly: z
      .array(printedCode)
      .min(1)
      .optional()
      .describe('How the code used to be printed here. The old addresses keep leading to it.'),
    sourceNote: text
      .optional()
      .describe('Where the document is wrong or unclear: what it prints, and why the entry says otherwise.'),
  })
  .describe('One code.');

/** A relation as written. */
export type RelationData = z.infer<typeof relationSchema>;
/** The kind of a relation as written. */
export type RelationKind = (typeof RELATION_KINDS)[number];
/** An entry as written. */
export type EntryData = z.infer<typeof entrySchema>;
