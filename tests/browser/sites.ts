import { createServer, type AddressInfo } from 'node:net';

/** Port of the site that is served at the root. */
export const ROOT_PORT = await portOf('MSDK_ERRORS_ROOT_PORT');

/** Port of the site that is served below a sub-path. */
export const SUB_PATH_PORT = await portOf('MSDK_ERRORS_SUB_PATH_PORT');

/** Port of the development server that a test starts. */
export const DEV_PORT = await portOf('MSDK_ERRORS_DEV_PORT');

/** The sub-path. Its two levels reveal addresses that are joined incorrectly. */
export const SUB_PATH = '/below/here';

/** The `SITE_URL` of the site below the sub-path. */
export const SUB_PATH_SITE = 'https://errors.example';

/** Where the site for the sub-path is built. */
export const SUB_PATH_BUILD = '.generated/dist-sub-path';

/**
 * A free port, the same in every process of a run: the first process gets it from the system and passes it on in the
 * environment. This way, two checkouts can be tested at the same time.
 */
async function portOf(variable: string): Promise<number> {
  process.env[variable] ??= String(await freePort());
  return Number(process.env[variable]);
}

/** Gets an unused port from the system. */
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
