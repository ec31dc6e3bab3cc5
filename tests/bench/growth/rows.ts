import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { codePath, domainPath, ERRORS_PATH, groupPagePath, RELATIONS_PATH } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { isSplit } from '#src/catalogue/large.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { writePlainProject } from '../plain/project.ts';
import type { Row } from '../table.ts';
import { measureBuild, type Cost } from './build.ts';
import { findCodes } from './codes-found.ts';
import { imageTime } from './previews.ts';
import { firstSearchBytes, pageBytes, scriptBytes } from './weight.ts';
import { writeGrown } from './write.ts';

/** Where the grown catalogues and their builds lie, from the project's root. */
const FOLDER = '.generated/growth';

/** How many times the size, and whether plain Starlight is built of it as well: of the largest that takes too long. */
const SIZES = [
  { factor: 1, besidePlain: true },
  { factor: 10, besidePlain: true },
  { factor: 100, besidePlain: false },
] as const;

/** After how long a build is given up, in milliseconds. */
const LIMIT = 12 * 60_000;

/** How many spellings are looked up, and how many images are drawn, at each size. */
const SAMPLE = { spellings: 500, images: 30 };

const READINGS = {
  time: 'How long the build takes for each code, without preview images, which cost the same each whatever the size. It may not grow with the catalogue; that of the smallest is mostly the fixed cost of any build. One build each: figures vary with what else the machine does.',
  memory: 'The most memory the process of the build had at once, for each code. Without the process of Pagefind.',
  image: 'How long one preview image takes; each depends on its page alone, and later builds take it from a cache.',
  page: 'The HTML of a page, gzipped, without what it loads. The new texts repeat the written ones and compress better than real ones would. Above a hundred codes a domain splits into pages of its groups, above a thousand the list of all codes is one of domains, above a hundred events nothing is drawn.',
  data: 'What the search and the decoder load when they are first used, gzipped. It grows with the catalogue; the texts compress better than real ones would.',
  found:
    'Spellings, spread over the catalogue, for which the search by code gives every entry that has them and no other. They stand above whatever is found by words.',
  lookup:
    'How long it takes to find the entries of a code among all. The list is held in memory; the first search puts it in order once.',
} as const;

/** A site of one size, as it is measured. */
interface Measured {
  /** Folder of the build. */
  build: string;
  cost: Cost | null;
}

/**
 * Measures how build, pages and search grow with the catalogue, at once, ten and a hundred times the size.
 * @returns the figures, one size after the other
 * @throws Error when the content has a fault or a build fails
 */
export async function growthRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { factor, besidePlain } of SIZES) {
    const root = join(FOLDER, `x${String(factor)}`);
    writeGrown('.', root, factor);
    const catalogue = readCatalogue(root);
    const ours = await measure('.', join(root, 'dist'), { CONTENT_ROOT: root, PREVIEW_IMAGES: 'off' });
    const plain = besidePlain ? await measurePlain(catalogue) : null;
    rows.push(...(await rowsOf(factor, catalogue, ours, plain)));
    rmSync(root, { recursive: true, force: true });
  }
  return rows;
}

/** Builds plain Starlight of a catalogue. */
async function measurePlain(catalogue: Catalogue): Promise<Measured> {
  const root = join(FOLDER, 'plain');
  writePlainProject(catalogue, process.cwd(), root);
  return measure(root, join(root, 'dist'), {});
}

/** Builds a site. */
async function measure(root: string, outDir: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const build = join(process.cwd(), outDir);
  return { build, cost: await measureBuild(root, build, env, LIMIT) };
}

/** The figures of one size. */
async function rowsOf(factor: number, catalogue: Catalogue, ours: Measured, plain: Measured | null): Promise<Row[]> {
  const size = `×${String(factor)}`;
  const codes = catalogue.entries.length;
  const perCode = (site: Measured | null, of: keyof Cost, unit: number) =>
    site?.cost ? site.cost[of] / codes / unit : null;
  const kilobytes = (bytes: number | null) => (bytes === null ? null : bytes / 1000);
  const of = (figure: string, values: [number | null, number | null], unit: string, reading: string): Row => ({
    figure: `${size} ${figure}`,
    ours: values[0],
    plain: values[1],
    unit,
    reading,
  });
  const built = ours.cost !== null;
  const found = findCodes(catalogue, SAMPLE.spellings);
  return [
    of(
      'build time per code',
      [perCode(ours, 'milliseconds', 1), perCode(plain, 'milliseconds', 1)],
      'ms',
      READINGS.time,
    ),
    of('build memory per code', [perCode(ours, 'bytes', 1000), perCode(plain, 'bytes', 1000)], 'kB', READINGS.memory),
    of('preview image', [await imageTime(catalogue, SAMPLE.images), null], 'ms', READINGS.image),
    ...pagesOf(catalogue).map(([name, path]) =>
      of(
        name,
        [built ? kilobytes(pageBytes(ours.build, path)) : null, plain ? kilobytes(pageBytes(plain.build, path)) : null],
        'kB',
        READINGS.page,
      ),
    ),
    of('list of codes', [built ? kilobytes(scriptBytes(ours.build, 'codes')) : null, null], 'kB', READINGS.data),
    of('table of the decoder', [built ? kilobytes(scriptBytes(ours.build, 'table')) : null, null], 'kB', READINGS.data),
    of(
      'first search by words',
      [
        built ? kilobytes(firstSearchBytes(ours.build)) : null,
        plain?.cost ? kilobytes(firstSearchBytes(plain.build)) : null,
      ],
      'kB',
      READINGS.data,
    ),
    of('codes found by spelling', [found.right, null], `of ${String(found.asked)}`, READINGS.found),
    of('finding a code', [found.milliseconds * 1000, null], 'µs', READINGS.lookup),
  ];
}

/** The pages that are weighed, by name. */
function pagesOf({ domains, entries }: Catalogue): [string, string][] {
  const [domain] = domains.toSorted((a, b) => b.count - a.count);
  const [group] = domain?.groups.toSorted((a, b) => b.entries.length - a.entries.length) ?? [];
  if (!domain || !group) throw new Error('The catalogue has no codes');
  const [first] = entries;
  return [
    ['home', '/'],
    [`largest domain, ${String(domain.count)} codes`, domainPath(domain.id)],
    ...(isSplit(domain.count)
      ? ([
          [`largest group of it, ${String(group.entries.length)} codes`, groupPagePath(domain.id, group.id)],
        ] satisfies [string, string][])
      : []),
    [`all ${String(entries.length)} codes`, ERRORS_PATH],
    ['relations', RELATIONS_PATH],
    ['page of a code', codePath(first?.code ?? '')],
  ];
}
