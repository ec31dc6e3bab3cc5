import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { tableLabels } from '#src/build/table-labels.ts';

/** The cells of the body of a Markdown table, as opening tags. */
async function cells(markdown: string): Promise<string[]> {
  const { html } = await markdownToHtml(markdown, { hastPlugins: [tableLabels()] });
  return [...html.matchAll(/<td[^>]*>/g)].map(([tag]) => tag);
}

describe('tableLabels', () => {
  it('labels each cell with the heading of its column', async () => {
    expect(await cells('| `A` b | C | D |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n')).toEqual([
      '<td data-label="A b">',
      '<td data-label="C">',
      '<td data-label="D">',
      '<td data-label="A b">',
      '<td data-label="C">',
      '<td data-label="D">',
    ]);
  });

  it('marks cells that are empty or have a dash', async () => {
    expect(await cells('| A | B | C |\n| --- | --- | --- |\n| 1 | – | |\n')).toEqual([
      '<td data-label="A">',
      '<td data-label="B" data-none="">',
      '<td data-label="C" data-none="">',
    ]);
  });

  it('leaves a table of two columns alone', async () => {
    expect(await cells('| A | B |\n| --- | --- |\n| 1 | 2 |\n')).toEqual(['<td>', '<td>']);
  });
});
