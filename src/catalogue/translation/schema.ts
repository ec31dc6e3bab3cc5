import { z } from 'zod';
import { ACTION_IDS } from '../actions.ts';
import { entryId, slug, text } from '../schema.ts';

/** The digest of the English texts that a text was made from. */
const of = z
  .string()
  .regex(/^[0-9a-f]{8}$/, 'eight hexadecimal digits, as `npm run translated` writes them')
  .optional()
  .describe('Digest of the English texts that these were made from: `npm run translated` writes it.');

const step = text.max(200);

/** The texts of one entry. */
const entryTexts = z
  .strictObject({
    of,
    title: text.max(40).describe('What happened, without a period.'),
    meaning: text.max(300).describe('The meaning.'),
    steps: z.array(step).min(1).optional().describe('One for each step of the English entry, in its order.'),
    player: text.max(100).optional().describe('What the game tells the player.'),
    related: z.record(entryId, text).optional().describe('By the id of the other entry, the reason of the relation.'),
    retired: text.max(150).optional().describe('The note of a retired code.'),
    sourceNote: text.optional().describe('Where the document is wrong or unclear.'),
  })
  .describe('The texts of one code.');

/** content/<language>/errors/<domain>.yaml: the texts of a domain and of its entries. */
const domainTexts = z
  .strictObject({
    of,
    title: text.max(40).describe('Name of the domain.'),
    summary: text.max(120).describe('One sentence: what the domain is.'),
    intro: z.array(text).min(1).describe('One paragraph for each of the English ones.'),
    example: z
      .strictObject({ note: text.describe('How to read the response.') })
      .describe('What is said of the response.'),
    groups: z.record(slug, text.max(30)).describe('By the id of a group, its title.'),
    repeats: z.record(slug, text).optional().describe('By the id of a group, why titles repeat inside it.'),
    entries: z.record(z.string(), entryTexts).describe('By the code as printed, in quotes, the texts of an entry.'),
  })
  .describe('The texts of a domain.');

/** content/<language>/actions.yaml: what is said about each action. */
const actionsTexts = z.strictObject({
  of,
  report: step.describe('What a message to a team includes.'),
  actions: z
    .partialRecord(
      z.enum(ACTION_IDS),
      z.strictObject({
        of,
        label: text.max(10).describe('A few characters for a badge.'),
        summary: text.describe('What the action is: one sentence.'),
        advice: text.describe('What to do now: one sentence.'),
        retryText: text.describe('Whether and when a retry helps: one sentence.'),
        before: z.array(step).min(1).optional().describe("Steps before an entry's own."),
        beforeWrite: step.optional().describe('A step before the shared ones, for codes of calls that can write.'),
        after: z.array(step).min(1).optional().describe("Steps after an entry's own."),
        escalate: step
          .regex(/^[^{}]*\{team\}[^{}]*$/, 'a sentence with {team} in the place of the team')
          .optional()
          .describe('When to contact the team.'),
        player: text.max(100).optional().describe('What to tell the player.'),
        untold: text.max(100).optional().describe('Why there is nothing to tell the player.'),
        code: z
          .strictObject({ summary: text.describe('What the code does: one sentence.') })
          .optional()
          .describe('What is said about the code; the code itself is the same in every language.'),
      }),
    )
    .describe('By the id of an action, what is said about it.'),
});

/** content/<language>/contacts.yaml, by the id of the team. */
const contactsTexts = z.record(
  slug,
  z.strictObject({
    of,
    name: text.max(20).describe('The name used in sentences.'),
    role: text.describe('What the team is responsible for: one sentence.'),
  }),
);

/** content/<language>/events.yaml, by the id of the event. */
const eventsTexts = z.record(
  slug,
  z.strictObject({
    of,
    title: text.max(40).describe('The event, in a few words.'),
    reason: text.max(200).describe('One sentence, shown at every code of the event.'),
  }),
);

/** content/<language>/interfaces.yaml, by the id of the API. */
const interfacesTexts = z.record(
  slug,
  z.strictObject({
    of,
    name: text.max(40).describe('What the API does.'),
    note: text.optional().describe('What is worth knowing about its responses.'),
  }),
);

/** content/<language>/releases.yaml, by the anchor of the version on its page. */
const releasesTexts = z.record(z.string(), z.strictObject({ of, note: text.describe('What the version is about.') }));

/** content/<language>/terms.yaml: the words of the language, and those that it does not use. */
export const termsSchema = z.array(
  z.strictObject({
    en: text.describe('The English term.'),
    use: text.describe('What is written for it.'),
    not: z.array(text).min(1).optional().describe('Words that are not written for it.'),
    source: text.describe('Where the word comes from.'),
  }),
);

/** The schema of each kind of file. */
export const FILE_SCHEMAS = {
  domain: domainTexts,
  actions: actionsTexts,
  contacts: contactsTexts,
  events: eventsTexts,
  interfaces: interfacesTexts,
  releases: releasesTexts,
} as const;

/** A kind of file. */
export type FileKind = keyof typeof FILE_SCHEMAS;

/** The texts of each kind of thing, as written. */
export interface TextsOf {
  entries: z.infer<typeof entryTexts>;
  domains: Omit<z.infer<typeof domainTexts>, 'entries'>;
  /** What all actions share. */
  shared: Pick<z.infer<typeof actionsTexts>, 'of' | 'report'>;
  actions: NonNullable<z.infer<typeof actionsTexts>['actions'][(typeof ACTION_IDS)[number]]>;
  contacts: z.infer<typeof contactsTexts>[string];
  events: z.infer<typeof eventsTexts>[string];
  interfaces: z.infer<typeof interfacesTexts>[string];
  releases: z.infer<typeof releasesTexts>[string];
}

/** A kind of thing that has texts. */
export type TextKind = keyof TextsOf;
