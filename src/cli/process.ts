import { complain, EXIT } from './output.ts';
import { run } from './run.ts';
import type { Sources } from './sources.ts';

/** Runs the command line as this process. */
export async function runProcess(sources: Sources): Promise<void> {
  // Exits silently when the reader of the output is gone (`| head -1`), and on Ctrl-C.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(process, error.message);
    process.exit(error.code === 'EPIPE' ? EXIT.explained : EXIT.usage);
  });
  process.stderr.on('error', () => {
    // Nobody reads standard error; standard output may still have a reader.
  });
  process.once('SIGINT', () => process.exit(EXIT.interrupted));

  process.exitCode = await run(process.argv.slice(2), process, sources);
}
