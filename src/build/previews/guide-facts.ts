import { parse } from 'yaml';
import { z } from 'zod';
import type { GuideId } from '../../addresses.ts';
import type { GuideFacts } from '../../features/previews/previews.ts';

const Frontmatter = z.object({ title: z.string(), description: z.string() });

/**
 * Reads the title and the description of a guide.
 * @param id id of the guide
 * @param markdown its file
 * @throws Error when one of the two is missing
 */
export function guideFacts(id: GuideId, markdown: string): GuideFacts {
  const [, head = ''] = /^---\n(.*?)\n---\n/s.exec(markdown.replaceAll('\r\n', '\n')) ?? [];
  const { success, data } = Frontmatter.safeParse(parse(head));
  if (!success) {
    throw new Error(`The guide ${id}.md has no title and description between two lines "---" at its top; write both.`);
  }
  return { id, ...data };
}
