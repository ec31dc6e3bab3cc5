import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { codePath, DECODE_PATH } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { getBrowser } from '../../scripts/browser.ts';
import { compress, isCompressible } from '../../scripts/deploy/compression.ts';
import { checkPlainSite, PLAIN_ROOT, writePlainProject } from './plain.ts';

/** Where our own site is built for the bench. */
const OURS = '.generated/bench-dist';

/** Ports of the two sites. */
const PORTS = { ours: 4495, plain: 4496 };

/** A built site that is served. */
export interface Site {
  /** Folder of the build, from the project's root. */
  folder: string;
  /** Where it is served, without a slash at its end. */
  origin: string;
  /** What was sent so far. */
  sent: Readonly<Sent>;
}

/** Both sites, served, and what they were made from. */
export interface Bench {
  catalogue: Catalogue;
  ours: Site;
  plain: Site;
  /** Ends the servers. */
  close: () => Promise<void>;
}

/**
 * Builds and serves both sites.
 * @param catalogue what both are made from
 * @param useDist whether `dist` is served as it is, instead of a fresh build
 * @throws Error when a build fails, `dist` is missing or a port is taken
 */
export async function serveSites(catalogue: Catalogue, useDist: boolean): Promise<Bench> {
  if (!useDist) build(['--outDir', OURS], PORTS.ours);
  writePlainProject(catalogue, process.cwd());
  build(['--root', PLAIN_ROOT], PORTS.plain);
  checkPlainSite(catalogue, process.cwd());
  const folders = { ours: useDist ? 'dist' : OURS, plain: `${PLAIN_ROOT}/dist` };
  const ours = await serveFolder(folders.ours, PORTS.ours);
  const plain = await serveFolder(folders.plain, PORTS.plain);
  return {
    catalogue,
    ours: { folder: folders.ours, origin: ours.origin, sent: ours.sent },
    plain: { folder: folders.plain, origin: plain.origin, sent: plain.sent },
    close: async () => {
      await Promise.all([ours.close(), plain.close()]);
    },
  };
}

/** Builds a site; what the build prints is shown only when it fails. */
function build(options: string[], port: number): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build', '--', ...options], {
    shell: process.platform === 'win32',
    encoding: 'utf8',
    // Both sites stand at the root of their server, and know where that is, as a site does that is published.
    env: { ...process.env, BASE_PATH: '', SITE_URL: originAt(port) },
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return;
  throw new Error(`npm run build -- ${options.join(' ')} failed:\n${stdout}${stderr}`);
}

/** A page of ours with the page of the plain site that a reader would have instead. */
export interface PagePair {
  /** What it is, in a few words. */
  name: string;
  /** Address from the site's root. */
  ours: string;
  /** The same of the plain site; null where it has nothing of the kind. */
  plain: string | null;
}

/** The code whose page is measured: the one that is met most. */
const CODE = '-73';

/**
 * One page of each kind.
 * @param catalogue what both sites are made from
 * @throws Error when the catalogue has no domain
 */
export function pagePairs({ domains }: Catalogue): PagePair[] {
  const size = ({ groups }: (typeof domains)[number]) => groups.flatMap(({ entries }) => entries).length;
  const [largest] = domains.toSorted((a, b) => size(b) - size(a));
  if (!largest) throw new Error('The catalogue has no domain to measure.');
  return [
    { name: 'home', ours: '/', plain: '/' },
    { name: 'decoder', ours: DECODE_PATH, plain: null },
    { name: 'largest domain', ours: largest.url, plain: largest.url },
    { name: 'code page', ours: codePath(CODE), plain: codePath(CODE) },
  ];
}

/**
 * Starts the browser in which the sites are measured.
 * @param options more options of its command line
 * @throws Error when none can be had
 */
export async function openBrowser(options: readonly string[] = []): Promise<Browser> {
  const { executablePath } = getBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // The sandbox cannot be had for root; the others keep the browser from calling home.
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', ...options],
  });
}

/** What browsers are told of a file. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** What was sent. */
interface Sent {
  /** Bytes of all bodies, as they were sent. */
  bytes: number;
  /** Files that were asked for. */
  requests: number;
}

/** A server that runs. */
interface Server {
  /** Where it is, without a slash at its end. */
  origin: string;
  /** What it sent so far, to workers as well. */
  sent: Readonly<Sent>;
  /** Ends it. */
  close: () => Promise<void>;
}

/**
 * Serves a folder as a host does that has compressed copies: with gzip at its best, and files whose names hold a hash
 * kept for a year.
 * @param folder the folder
 * @param port where
 * @throws Error when the folder is missing or the port is taken
 */
export async function serveFolder(folder: string, port: number): Promise<Server> {
  if (!existsSync(folder)) throw new Error(`There is no build in ${folder}. Run npm run build first.`);
  const compressed = new Map<string, Promise<Buffer | null>>();
  const copyOf = (file: string) => {
    const made = compressed.get(file) ?? compress(readFileSync(file), 'gzip');
    compressed.set(file, made);
    return made;
  };
  const sent: Sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    serve(request, response, folder, copyOf, sent).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: originAt(port), sent, close };
}

/**
 * Where the server of a port is, without a slash at its end.
 * @param port the port
 */
function originAt(port: number): string {
  return `http://localhost:${String(port)}`;
}

/** Serves a file, or the page for what is not there. */
async function serve(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  folder: string,
  copyOf: (file: string) => Promise<Buffer | null>,
  sent: Sent,
): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const asked = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
  const found = statSync(asked, { throwIfNoEntry: false })?.isFile() ?? false;
  const file = found ? asked : join(folder, '404.html');
  const copy = isCompressible(file) && /\bgzip\b/.test(String(headers['accept-encoding'])) ? await copyOf(file) : null;
  const length = copy?.length ?? statSync(file).size;
  sent.bytes += length;
  sent.requests += 1;
  response.writeHead(found ? 200 : 404, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Length': length,
    ...(copy ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  });
  if (copy) response.end(copy);
  else createReadStream(file).pipe(response);
}
