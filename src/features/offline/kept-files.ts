import { CODE_PAGES, FRAGMENTS_FILE, LOST_FILE, NAMED_BY_CONTENT, WORKER_PATH } from './addresses.ts';

/** A file that the worker keeps. */
export interface KeptFile {
  /** Its address, from that of the worker. */
  url: string;
  /** Tells one version of the file from another; null when its name does. */
  revision: string | null;
  /** The hash that the file must have; absent when its name has it. */
  integrity?: string;
}

/** A file of the build. */
export interface BuiltFile {
  /** Its path below the folder of the build. */
  file: string;
  /** How many bytes it has. */
  size: number;
  /** Hash of its content, as `integrity` has it: `sha256-…`. */
  hash: string;
}

/** How many bytes may be kept for everybody, before compression; with more the pages of codes are kept as they are visited. */
export const MOST_BYTES = 16_000_000;

/** Kinds of files that are never kept for everybody: what is only for other sites, for machines, and for hosts. */
const LEFT_OUT = [
  /^previews\//,
  /^api\//,
  /^pagefind\/fragment\//,
  /^opensearch\.xml$/,
  /^sitemap[^/]*\.xml$/,
  /^robots\.txt$/,
  /^[._]headers$/,
  /^_redirects$/,
  /(?:^|\/)\.[^/]*$/,
  /\.(?:gz|br|map)$/,
];

/**
 * Chooses what the worker keeps of a build, so that one can read, decode and search without a network.
 * @param files every file of the build
 * @returns in an order that depends on nothing but the files
 * @throws Error when the build lacks what the worker counts on
 */
export function chooseFiles(files: readonly BuiltFile[]): BuiltFile[] {
  for (const name of ['index.html', LOST_FILE, FRAGMENTS_FILE])
    if (!files.some(({ file }) => file === name))
      throw new Error(`The build has no ${name}, without which the site cannot be read offline.`);
  const wanted = files.filter(
    ({ file }) =>
      `/${file}` !== WORKER_PATH && !`/${file}`.startsWith(CODE_PAGES) && !LEFT_OUT.some((kind) => kind.test(file)),
  );
  const kept = total(wanted) > MOST_BYTES ? wanted.filter(({ file }) => !/^errors\/./.test(file)) : wanted;
  return kept.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * How many bytes files have.
 * @param files the files
 */
export function total(files: readonly Pick<BuiltFile, 'size'>[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/**
 * A file as the worker asks for it: pages by their address, since some hosts redirect from that of the file. The hash
 * keeps a host or a proxy from mixing the files of two versions.
 * @param file the file
 */
export function toKept({ file, hash }: Pick<BuiltFile, 'file' | 'hash'>): KeptFile {
  const url = `./${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (NAMED_BY_CONTENT.test(`/${file}`)) return { url, revision: null };
  return { url, revision: hash.slice(-16), integrity: hash };
}
