import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { pagePolicy } from '#src/build/policy/directives.ts';
import { writeWorker } from '#src/features/offline/integration.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host for static files that can be stopped, and restarted at the same address with another build. */
export class StaticHost {
  /** The requested addresses, in order. */
  readonly asked: string[] = [];
  /** Everything that was sent to the host: addresses with queries, headers and bodies. */
  readonly received: string[] = [];
  /** What the host serves instead of the files at some addresses. */
  readonly instead: { address: RegExp; html: string }[] = [];
  private readonly base: string;
  private server: Server | null = null;
  private port = 0;

  /** @param base the sub-path at which the site is served, without a slash at its end */
  constructor(base = '') {
    this.base = base;
  }

  /** Where the site is served, without a slash at its end. */
  get site(): string {
    return `http://localhost:${String(this.port)}${this.base}`;
  }

  /**
   * Serves a folder.
   * @throws Error when the folder contains no build
   */
  async start(folder: string): Promise<void> {
    if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no build in ${folder}: run npm run build.`);
    const server = createServer((request, response) => {
      const { url = '/' } = request;
      this.received.push(`${String(request.method)} ${decodeURIComponent(url)} ${JSON.stringify(request.headers)}`);
      request.on('data', (body: Buffer) => this.received.push(body.toString()));
      const { pathname, search } = new URL(url, 'http://localhost');
      this.asked.push(pathname);
      const instead = this.instead.find(({ address }) => address.test(pathname));
      if (instead) {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(instead.html);
        return;
      }
      if (!pathname.startsWith(`${this.base}/`)) {
        response.writeHead(404).end();
        return;
      }
      const path = decodeURIComponent(pathname.slice(this.base.length));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (existsSync(file) && statSync(file).isDirectory())
        response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      else if (existsSync(file) && path !== '/404.html') send(response, file, 200);
      // Like nginx, which sends the error page with status 404 even at its own address.
      else send(response, join(folder, '404.html'), 404);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, 'localhost', resolve);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Stops the server and closes all connections. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  }

  /** Serves another folder at the same address. */
  async change(folder: string): Promise<void> {
    await this.stop();
    await this.start(folder);
  }
}

/** Sends a file; scripts get the policy that servers send with them. */
function send(response: ServerResponse, file: string, status: number): void {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ...(file.endsWith('.js') ? { 'Content-Security-Policy': pagePolicy({ scripts: [], styles: [] }) } : {}),
  });
  response.end(readFileSync(file));
}

/**
 * Copies a build without most of its pages, and with a worker for what is left: keeping hundreds of files again in every test
 * would show nothing more.
 * @param from folder of the build
 * @param to folder of the copy
 */
export async function copySmall(from: string, to: string): Promise<void> {
  const left =
    /^(?:previews|zh-cn|api\/v1\/codes|.*\.md|code\/(?!-73$|-1$)[^/.]+|errors\/(?!qq-platform|qq-share-qq|oidb$)[^/.]+|guides\/(?!oidb)[^/.]+)$/;
  cpSync(from, to, { recursive: true, filter: (path) => !left.test(relative(from, path).replaceAll('\\', '/')) });
  await writeWorker(to);
}

/**
 * Copies a build as a newer version: a text is replaced everywhere, and every script has a new name.
 * @param from folder of the build
 * @param to folder of the copy, which lacks pages of codes and images, as these tests do not use them
 * @param text the text to replace
 * @param now its replacement, of the same length
 */
export function copyChanged(from: string, to: string, text: string, now: string): void {
  rmSync(to, { recursive: true, force: true });
  const left = new Set(['code', 'previews'].map((name) => join(from, name)));
  cpSync(from, to, { recursive: true, filter: (path) => !left.has(path) });
  const scripts = readdirSync(join(to, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/\.js$/, '2.js')]));
  for (const name of scripts) renameSync(join(to, '_astro', name), join(to, '_astro', renamed.get(name) ?? name));
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js|json)$/.test(file)) continue;
    let content = readFileSync(join(to, file), 'utf8').replaceAll(text, now);
    for (const [before, after] of renamed) content = content.replaceAll(before, after);
    writeFileSync(join(to, file), content);
  }
}
