import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { ORIGIN_VARIABLE } from './site.ts';

/** What the server answered. */
export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** The body as it was sent, not decompressed. */
  body: Buffer;
}

/** How it is asked. */
export interface Question {
  method?: string;
  headers?: Record<string, string>;
}

/**
 * Asks the server for an address exactly as it is written: `..` is not resolved, nothing is escaped, no redirect is
 * followed and no encoding is asked for.
 * @param path the address, from the server's root
 * @param question how it is asked; GET without headers unless told
 */
export function ask(path: string, { method = 'GET', headers = {} }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(process.env[ORIGIN_VARIABLE] ?? '');
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      }, reject);
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** Asks for gzip, as every browser does. */
export const GZIP: Question = { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } };
