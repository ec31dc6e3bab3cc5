import { createServer, type AddressInfo } from 'node:net';

/** Port of the site that is served at the root. */
export const ROOT_PORT = await portOf('MSDK_ERRORS_ROOT_PORT');

/** Port of the site that is served below a sub-path. */
export const SUB_PATH_PORT = await portOf('MSDK_ERRORS_SUB_PATH_PORT');

/** Port of the development server that a test starts. */
export const DEV_PORT = await portOf('MSDK_ERRORS_DEV_PORT');

/** The sub-path: two levels, to find addresses that are put together wrongly. */
export const SUB_PATH = '/below/here';

/** The address at which the site below the sub-path says that it is served. */
export const SUB_PATH_SITE = 'https://errors.example';

/** Where the site for the sub-path is built. */
export const SUB_PATH_BUILD = '.generated/dist-sub-path';

/**
 * A free port, the same in every process of a run: the first process asks the system for it and hands it down in the
 * environment. Two checkouts can be tested side by side.
 */
async function portOf(variable: string): Promise<number> {
  process.env[variable] ??= String(await freePort());
  return Number(process.env[variable]);
}

/** Asks the system for a port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => {
          resolve(port);
        });
      });
  });
}
