import { readFileSync } from 'node:fs';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { svgAddress } from '#src/build/previews/element.ts';
import { layOut } from '#src/build/previews/layout.ts';
import { previewsOf } from '#src/build/previews/previews.ts';
import { renderPng } from '#src/build/previews/render.ts';

/**
 * How long a preview image takes, one after the other.
 * @param catalogue the catalogue
 * @param sample how many are drawn, spread over the catalogue
 * @returns milliseconds
 */
export async function imageTime(catalogue: Catalogue, sample: number): Promise<number> {
  const mark = svgAddress(readFileSync('src/public/favicon.svg', 'utf8'));
  const all = [...previewsOf(catalogue, []).pages.values()];
  const step = Math.max(1, Math.floor(all.length / sample));
  const drawn = all.filter((_, index) => index % step === 0).slice(0, sample);
  const start = performance.now();
  for (const { card } of drawn) await renderPng(layOut(card, mark));
  return (performance.now() - start) / drawn.length;
}
