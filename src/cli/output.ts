import { once } from 'node:events';
import { EXIT } from './exit-status.ts';
import { stylesFor, type Styles } from './style.ts';

/** The looks of what is printed on standard output. */
export function outputStyles(): Styles {
  return stylesFor(process.stdout, process.env);
}

/**
 * Prints on standard output. Waits while the reader is slower, so that nothing piles up.
 * @param text ends in a line break
 */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/**
 * Prints on standard error.
 * @param text one or more lines, without the last line break
 */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Ends without a word when the reader of the output has gone (`| head -1`), and when the person ends it (Ctrl-C). */
export function endQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(error.message);
    process.exit(error.code === 'EPIPE' ? EXIT.explained : EXIT.usage);
  });
  process.stderr.on('error', () => {
    // Nobody reads the complaints; the answers may still be read.
  });
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
}
