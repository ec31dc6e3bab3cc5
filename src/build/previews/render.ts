import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import type { Element } from './element.ts';
import { PREVIEW_SIZE } from './layout.ts';

const require = createRequire(import.meta.url);

/** The font files: the weights that the layouts ask for. Satori draws text as paths, so no other font is needed. */
const FONTS = ([500, 700] as const).map((weight) => ({
  name: 'Inter',
  weight,
  data: readFileSync(require.resolve(`@fontsource/inter/files/inter-latin-${String(weight)}-normal.woff`)),
}));

/** Sixteen colors are enough for flat cards and make files small; a higher effort saves next to nothing. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** Everything beside the element that decides on the bytes of an image. */
const RENDERER = digest(
  JSON.stringify([(require('satori/package.json') as { version: string }).version, sharp.versions, PNG, PREVIEW_SIZE]),
  ...FONTS.map(({ data }) => data),
);

/**
 * Draws an element as a PNG. Equal elements give equal bytes; a character that the font lacks is drawn as a box.
 * @param element the laid-out card
 */
export async function renderPng(element: Element): Promise<Buffer> {
  const svg = await satori(element, { ...PREVIEW_SIZE, fonts: FONTS });
  return sharp(Buffer.from(svg)).png(PNG).toBuffer();
}

/**
 * A key that two elements share only when their images are the same, for a cache.
 * @param element the laid-out card
 * @returns hexadecimal digits
 */
export function imageKey(element: Element): string {
  return digest(RENDERER, JSON.stringify(element));
}

/** A digest of texts and bytes. */
function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
