import type { TextFile } from '#src/catalogue/content.ts';

/** One slip of an author: a piece of a file, and what stands there instead. */
export interface Change {
  file: string;
  /** The piece; it stands in the file once. */
  from: string;
  to: string;
}

/**
 * Breaks content.
 * @param files the content
 * @param changes the slips
 * @returns the content with the slips in it
 * @throws Error when a piece does not stand in its file exactly once
 */
export function applyChanges(files: readonly TextFile[], changes: readonly Change[]): TextFile[] {
  return changes.reduce<TextFile[]>(applyChange, [...files]);
}

/** Makes one slip. */
function applyChange(files: TextFile[], { file, from, to }: Change): TextFile[] {
  const parts = files.find(({ path }) => path === file)?.text.split(from);
  if (parts?.length !== 2) throw new Error(`${JSON.stringify(from)} does not stand in ${file} exactly once`);
  return files.map((candidate) => (candidate.path === file ? { path: file, text: parts.join(to) } : candidate));
}
