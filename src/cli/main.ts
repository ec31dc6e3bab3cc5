#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// All else is imported behind this line, so that a start need not strip and compile it again.
enableCompileCache(join(import.meta.dirname, '../../.generated/compiled'));
const { run } = await import('./run.ts');
const { complain, EXIT } = await import('./output.ts');

// Ends without a word when the reader of the output has gone (`| head -1`), and when the person ends it (Ctrl-C).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') complain(process, error.message);
  process.exit(error.code === 'EPIPE' ? EXIT.explained : EXIT.usage);
});
process.stderr.on('error', () => {
  // Nobody reads the complaints; the output may still be read.
});
process.once('SIGINT', () => process.exit(EXIT.interrupted));

process.exitCode = await run(process.argv.slice(2), process);
