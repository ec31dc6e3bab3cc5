import { z } from 'zod';
import { entryId, slug, text } from './text.ts';

/** content/causes.yaml: one event that several tables report, each with a code of its own. Every pair of the codes is related. */
export const causesSchema = z.array(
  z.strictObject({
    id: slug.describe('Permanent id.'),
    title: text.max(80).describe('The event, in a few words.'),
    reason: text.describe('One sentence, shown at every code of the event.'),
    entries: z.array(entryId).min(2).describe('The entries that report it.'),
  }),
);

/** An event as written. */
export type CauseData = z.infer<typeof causesSchema>[number];
