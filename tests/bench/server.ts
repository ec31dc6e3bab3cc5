import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { compress, isCompressible } from '../../scripts/deploy/compression.ts';

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
export interface Sent {
  /** Bytes of all bodies, as they were sent. */
  bytes: number;
  /** Files that were asked for. */
  requests: number;
}

/** A server that runs. */
export interface Server {
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
    answer(request, response, folder, copyOf, sent).catch((error: unknown) => {
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
export function originAt(port: number): string {
  return `http://localhost:${String(port)}`;
}

/** Answers a request with a file, or with the page for what is not there. */
async function answer(
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
