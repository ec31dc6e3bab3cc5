import { stylesFor } from './style.ts';
import { type Styles, visible } from './visible.ts';

/** The streams and the environment of the program, as in `process`. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Pick<NodeJS.WriteStream, 'once' | 'write'> & { readonly isTTY?: boolean };
  readonly stderr: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
}

/** How long a line on standard error may be, in characters. */
const LONGEST_COMPLAINT = 2000;

/** The styles for standard output. */
export function outputStyles({ stdout, env }: Streams): Styles {
  return stylesFor(stdout, env);
}

/** Prints on standard output. Waits for a slow reader, so that memory does not grow. */
export async function print({ stdout }: Streams, text: string): Promise<void> {
  if (!stdout.write(text)) await new Promise<void>((done) => stdout.once('drain', done));
}

/** Prints lines on standard error, adding the last line break. Control characters in what they quote are escaped. */
export function complain({ stderr }: Streams, text: string): void {
  const lines = text.split('\n').map((line) => visible(line, LONGEST_COMPLAINT, false));
  stderr.write(`${lines.join('\n')}\n`);
}

/** Exit statuses. */
export const EXIT = {
  /** Something was explained. */
  explained: 0,
  /** Nothing was found, or the code is not documented. */
  nothing: 1,
  /** Wrong usage, or an input that cannot be read. */
  usage: 2,
  /** Interrupted by the person; as in shells, 128 plus the number of SIGINT. */
  interrupted: 130,
} as const;
