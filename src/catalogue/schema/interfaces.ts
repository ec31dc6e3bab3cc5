import { z } from 'zod';
import { FAMILY_IDS } from '../families.ts';
import { slug, text } from './text.ts';

/** content/interfaces.yaml: the interfaces of MSDK and of the platforms, with the domains whose codes each can answer with. */
export const interfacesSchema = z.array(
  z.strictObject({
    id: slug.describe('Permanent id.'),
    name: text.describe('What the interface does.'),
    path: text
      .nullable()
      .describe('Its path (/share/qq), or host and path outside MSDK; null when no known source prints it.'),
    platform: z.enum(FAMILY_IDS).nullable().describe('The platform it serves, null for any.'),
    domains: z.array(slug).describe('The domains whose codes it can answer with; empty when that is not known.'),
    note: text.optional().describe('What is worth knowing about its answers.'),
  }),
);

/** An interface as written. */
export type InterfaceData = z.infer<typeof interfacesSchema>[number];
