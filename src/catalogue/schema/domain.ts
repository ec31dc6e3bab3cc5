import { z } from 'zod';
import { FAMILY_IDS } from '../families.ts';
import { entrySchema } from './entry.ts';
import { slug, text } from './text.ts';

/** A named group of codes on a domain's page. */
export const groupSchema = z
  .strictObject({
    id: slug.describe('Permanent id of the group; its anchor.'),
    title: text.max(50).describe('One to five words.'),
    repeats: text
      .optional()
      .describe('Why titles repeat inside the group; without it each title of a domain is unique.'),
    entries: z.array(entrySchema).min(1).describe('The codes of the group.'),
  })
  .describe('A named group of codes.');

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
      .describe('Paragraphs: when one meets these codes, how they arrive, what usually goes wrong.'),
    example: z
      .strictObject({
        answer: text.describe('A typical answer, as it stands on the wire.'),
        note: text.describe('One sentence on how to read it.'),
      })
      .describe('An answer that brings a code of the domain.'),
    groups: z.array(groupSchema).min(1).describe('The codes, in named groups.'),
  })
  .describe('A domain of the error catalogue.');

/** A domain file as written. */
export type DomainData = z.infer<typeof domainSchema>;
/** A group as written. */
export type GroupData = z.infer<typeof groupSchema>;
