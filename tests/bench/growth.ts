import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codePath, domainPath, ERRORS_PATH } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, type TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { readCatalogue, readContentFiles } from '#src/catalogue/read.ts';
import { writePlainProject } from './plain.ts';
import type { Row } from './report.ts';

/** How many times the catalogue. */
const FACTORS = [1, 10];

const FOLDER = '.generated/growth';

const READINGS = {
  build:
    'One build each, without preview images, which cost the same each whatever the size; memory without other processes. ' +
    'The new domains and events are copies of the written ones with other numbers.',
  page: 'The HTML of the page, compressed with gzip, without what it loads.',
} as const;

/** A built site. */
interface Built {
  folder: string;
  ms: number;
  /** The most memory that its process had, in bytes. */
  peak: number;
}

/**
 * Measures builds and pages at ten times the catalogue, beside today's and beside plain Starlight of the same content.
 * @throws Error when the content has a fault or a build fails
 */
export function growthRows(): Row[] {
  return FACTORS.flatMap((factor) => {
    const root = join(FOLDER, `x${String(factor)}`);
    writeGrown(root, factor);
    const catalogue = readCatalogue(root);
    const plainRoot = join(FOLDER, 'plain');
    writePlainProject(catalogue, process.cwd(), plainRoot);
    const ours = buildSite('.', join(root, 'dist'), { CONTENT_ROOT: root, PREVIEW_IMAGES: 'off' });
    const rows = rowsOf(factor, catalogue, ours, buildSite(plainRoot, join(plainRoot, 'dist')));
    rmSync(root, { recursive: true, force: true });
    return rows;
  });
}

function rowsOf(factor: number, { domains, entries }: Catalogue, ours: Built, plain: Built): Row[] {
  const largest = domains.toSorted((a, b) => b.count - a.count)[0]?.id ?? '';
  const row = (figure: string, unit: string, reading: string, of: (built: Built) => number): Row => ({
    figure: `×${String(factor)}: ${figure}`,
    ours: of(ours),
    plain: of(plain),
    unit,
    reading,
  });
  const page = (figure: string, path: string) =>
    row(figure, 'kB', READINGS.page, ({ folder }) => pageBytes(folder, path) / 1000);
  return [
    row(`build of ${String(entries.length)} codes`, 's', READINGS.build, ({ ms }) => ms / 1000),
    row('memory of the build', 'MB', READINGS.build, ({ peak }) => peak / 1e6),
    page('largest domain', domainPath(largest)),
    page('all codes', ERRORS_PATH),
    page('a code', codePath('-73')),
  ];
}

function pageBytes(folder: string, path: string): number {
  return gzipSync(readFileSync(join(folder, path, 'index.html')), { level: 9 }).length;
}

function buildSite(root: string, outDir: string, env: NodeJS.ProcessEnv = {}): Built {
  const folder = resolve(outDir);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'growth-child.ts'), root, folder],
    {
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '', ...env },
      maxBuffer: 2 ** 26,
    },
  );
  if (status !== 0) throw new Error(`The build of ${root} failed:\n${stdout}${stderr}`);
  const figures = stdout.trim().split('\n').at(-1) ?? '';
  return { folder, ...(JSON.parse(figures) as Omit<Built, 'folder'>) };
}

/** Writes the content with copies of each domain, as a folder that `CONTENT_ROOT` can name. */
function writeGrown(root: string, factor: number): void {
  const written = readContentFiles('.').filter(({ path }) => path !== CONTENT_FILES.lock);
  const isDomain = ({ path }: TextFile) => path.startsWith(`${CONTENT_FILES.domains}/`);
  const domains = written.filter(isDomain);
  const ids = domains.map(({ path }) => path.slice(CONTENT_FILES.domains.length + 1, -'.yaml'.length));
  /** What a copy adds to a file that all domains share. */
  const more = (path: string, text: string, number: number) => {
    if (path === CONTENT_FILES.order) return ids.map((id) => `- ${id}-copy-${String(number)}\n`).join('');
    if (path !== CONTENT_FILES.events) return '';
    const events = text.slice(text.indexOf('\n- id: '));
    return copyOf(events, ids, number)
      .replace(/^(- id: .+)$/gm, `$1-copy-${String(number)}`)
      .replace(/^( {2}title: .+)$/gm, `$1 ${String(number)}`);
  };
  const numbers = Array.from({ length: factor - 1 }, (_, index) => index + 1);
  const files = [
    ...written.map(({ path, text }) => ({
      path,
      text: text + numbers.map((number) => more(path, text, number)).join(''),
    })),
    ...numbers.flatMap((number) =>
      domains.map(({ path, text }) => ({
        path: path.replace(/\.yaml$/, `-copy-${String(number)}.yaml`),
        text: copyOf(text, ids, number),
      })),
    ),
  ];
  const lock = { path: CONTENT_FILES.lock, text: '' };
  const { content, faults } = checkContent([...files, lock], { skip: ['address-kept'] });
  if (!content) throw new Error(`${String(faults.length)} faults:\n${formatFaults(faults.slice(0, 20))}`);
  rmSync(root, { recursive: true, force: true });
  for (const { path, text } of [...files, { ...lock, text: extendLock([], madeAddresses(content)) }]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A domain's file with other numbers; its relations lead to the copies of the same number. */
function copyOf(text: string, ids: readonly string[], number: number): string {
  const mint = (code: string) =>
    code.replace(
      /(0x)?([0-9a-f]+)/g,
      (_, hex = '', digits: string) => `${String(hex)}${String(number)}${digits.padStart(hex ? 2 : 6, '0')}`,
    );
  return (
    text
      .replace(
        /^title: (["']?)(.*)\1$/m,
        (_, quote: string, title: string) => `title: ${quote}${title} ${String(number)}${quote}`,
      )
      // OIDB has too few bytes for copies, and the layers of MSDK stay two.
      .replace(/^family: (?:oidb|msdk)$/m, 'family: qq')
      .replace(/^( +)(?:carries|owns|forms|formerly):.*\n(?:\1 {2}.*\n)*/gm, '')
      .replace(/^( +- code: )(.+)$/gm, (_, key: string, code: string) => key + mint(code))
      .replace(
        new RegExp(`\\b(${ids.join('|')})/([-0-9a-fx~]+)`, 'g'),
        (_, id: string, code: string) => `${id}-copy-${String(number)}/${mint(code)}`,
      )
  );
}
