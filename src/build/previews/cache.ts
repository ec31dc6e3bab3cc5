import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Images that earlier builds made, in a folder. */
export interface ImageCache {
  /**
   * The image of a key.
   * @param key letters and digits
   * @param make makes the image when it is not there
   */
  get: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>;
  /** Removes the images that nobody asked for since the cache was opened. */
  prune: () => Promise<void>;
  /** How many images had to be made. */
  made: () => number;
}

/**
 * Opens a cache of images; two builds can share it.
 * @param folder where it lies; it is made when it is not there
 */
export async function openImageCache(folder: string): Promise<ImageCache> {
  await mkdir(folder, { recursive: true });
  const asked = new Set<string>();
  let made = 0;
  return {
    get: async (key, make) => {
      const name = `${key}.png`;
      asked.add(name);
      const known = await readIfThere(join(folder, name));
      if (known) return known;
      const image = await make();
      made += 1;
      // Under another name first: a build that is interrupted must not leave half an image.
      const unfinished = join(folder, randomUUID());
      await writeFile(unfinished, image);
      await rename(unfinished, join(folder, name));
      return image;
    },
    prune: async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.png') && !asked.has(name));
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
    },
    made: () => made,
  };
}

/** The content of a file, or null when there is none. */
async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
