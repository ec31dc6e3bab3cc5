import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../../addresses.ts';
import { WORKER_PATH } from './addresses.ts';
import { removalScript, writeRemoval, writeWorker } from './build-worker.ts';
import { OFFLINE } from '../../site.ts';

/**
 * Lets the site work without a network: pages register the service worker that is written after the build, for readers
 * who stay. It has to come behind every integration that writes or changes files. Switched off, and in development, the
 * worker's address holds one that removes itself.
 */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'msdk-offline',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript }) => {
        base = config.base;
        // Into the script that every page has already.
        if (command === 'build' && OFFLINE) injectScript('page', `import '/src/features/offline/offline.ts';`);
      },
      'astro:server:setup': ({ server }) => {
        // A build that was served at the same port has left its worker.
        server.middlewares.use(withBase(base, WORKER_PATH), (_, response, next) => {
          removalScript().then((script) => {
            response.setHeader('Content-Type', 'text/javascript').end(script);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (!OFFLINE) {
          await writeRemoval(folder);
          logger.info('switched off: the worker removes itself');
          return;
        }
        const { files, bytes } = await writeWorker(folder);
        logger.info(`${String(files)} files are kept for reading offline, ${String(bytes)} bytes before compression`);
      },
    },
  };
}
