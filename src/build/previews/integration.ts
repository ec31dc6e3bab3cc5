import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { GUIDE_IDS } from '../../addresses.ts';
import { readCatalogue } from '../../catalogue/read.ts';
import { openImageCache } from './cache.ts';
import { svgAddress } from './element.ts';
import { guideFacts } from './guide-facts.ts';
import { layOut } from './layout.ts';
import { contentRoot, drawsPreviews } from '../../site.ts';
import { previewsOf, type Preview } from './previews.ts';

/**
 * Makes the preview images after the build. Not as endpoints, which Astro makes one after the other: here one image is
 * laid out while others are drawn. What an earlier build drew is taken from Astro's cache folder.
 */
export function previews(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'msdk-previews',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!drawsPreviews()) return;
        if (!config) throw new Error('Astro built without telling its configuration');
        const images = await allPreviews(config);
        const made = await writePreviews(images, dir, config);
        logger.info(`${String(images.length)} preview images, ${String(made)} of them drawn anew`);
      },
    },
  };
}

/** Every image of the site. */
async function allPreviews({ root, srcDir }: AstroConfig): Promise<Preview[]> {
  const guides = GUIDE_IDS.map(async (id) =>
    guideFacts(id, await readFile(new URL(`content/docs/guides/${id}.mdx`, srcDir), 'utf8')),
  );
  const { pages, others } = previewsOf(readCatalogue(contentRoot(fileURLToPath(root))), await Promise.all(guides));
  return [...pages.values(), others];
}

/** Writes images below a folder; tells how many were not in the cache. */
async function writePreviews(images: readonly Preview[], dir: URL, config: AstroConfig): Promise<number> {
  // Not before it is needed: the development server loads this file as well.
  const { imageKey, renderPng } = await import('./render.ts');
  const cache = await openImageCache(fileURLToPath(new URL('previews/', config.cacheDir)));
  const mark = svgAddress(await readFile(new URL('favicon.svg', config.publicDir), 'utf8'));
  const folders = new Set(images.map(({ path }) => dirname(path)));
  for (const folder of folders) await mkdir(new URL(`.${folder}/`, dir), { recursive: true });
  await inParallel(images, async ({ path, card }) => {
    const element = layOut(card, mark);
    const image = await cache
      .get(imageKey(element), () => renderPng(element))
      .catch((cause: unknown) => {
        throw new Error(`The preview image ${path} could not be made from ${JSON.stringify(card)}`, { cause });
      });
    await writeFile(new URL(`.${path}`, dir), image);
  });
  await cache.prune();
  return cache.made();
}

/** Does a task for each item, some at a time: one more than there are cores, so that no core waits for the disk. */
async function inParallel<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await task(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
