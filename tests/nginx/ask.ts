import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { ORIGIN_VARIABLE } from './site.ts';

/** What the server returned. */
export interface ServerResponse {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** The body as it was sent, not decompressed. */
  body: Buffer;
}

/** How to make the request; GET without headers by default. */
export interface Options {
  method?: string;
  headers?: Record<string, string>;
}

/**
 * Requests an address exactly as it is written: `..` is not resolved, nothing is escaped, no redirect is followed and no
 * encoding is asked for.
 * @param path the address, from the server's root
 */
export function ask(path: string, { method = 'GET', headers = {} }: Options = {}): Promise<ServerResponse> {
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

/** Accepts gzip, as every browser does. */
export const GZIP: Options = { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } };
