import { z } from 'zod';
import { entryId, text } from './text.ts';

/** The parts of an entry whose changes are told, in the order in which they are told. */
export const TOLD_FIELDS = ['title', 'action', 'meaning', 'steps'] as const;

/** content/changes.yaml: what each version changed, the newest first. Written by `npm run changes`. */
export const changesSchema = z.array(
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
          fields: z.array(z.enum(TOLD_FIELDS)).min(1).describe('What is written otherwise.'),
          was: z
            .strictObject({
              title: text.optional().describe('The title before.'),
              action: text.optional().describe('The id of the action before.'),
            })
            .optional()
            .describe('Title and action as they were, where they changed.'),
        }),
      )
      .optional()
      .describe('Codes that say something else.'),
    renamed: z
      .array(z.strictObject({ id: entryId.describe('The code.'), from: entryId.describe('Its id before.') }))
      .optional()
      .describe('Codes that are printed otherwise.'),
    retired: z.array(entryId).optional().describe('Codes that are not sent any more.'),
  }),
);

/** What one version changed, as written. */
export type ReleaseData = z.infer<typeof changesSchema>[number];

/** What one version changed in one entry. */
export type ChangeData = NonNullable<ReleaseData['changed']>[number];
