import { z } from 'zod';
import { slug, text } from './text.ts';

/** content/contacts.yaml: the teams that an entry may escalate to. */
export const contactsSchema = z.array(
  z.strictObject({
    id: slug.describe('Permanent id.'),
    name: text.describe('The name used in sentences.'),
    through: slug.optional().describe('Id of the team through which it is reached, where it is not reached directly.'),
    role: text.describe('What the team answers for, and how it is reached: one sentence.'),
  }),
);

/** A team as written. */
export type ContactData = z.infer<typeof contactsSchema>[number];
