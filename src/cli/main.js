#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Plain JavaScript: Node strips the types of this file anew at each start, which takes a third of it. Everything else is
// imported after this line, so that its compiled code comes from the cache.
enableCompileCache(join(import.meta.dirname, '../../.generated/compiled'));
const { run } = await import('./run.ts');
const { complain, EXIT } = await import('./output.ts');

// Exits silently when the reader of the output is gone (`| head -1`), and on Ctrl-C.
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EPIPE') complain(process, error.message);
  process.exit(error.code === 'EPIPE' ? EXIT.explained : EXIT.usage);
});
process.stderr.on('error', () => {
  // Nobody reads standard error; standard output may still have a reader.
});
process.once('SIGINT', () => process.exit(EXIT.interrupted));

process.exitCode = await run(process.argv.slice(2), process);
