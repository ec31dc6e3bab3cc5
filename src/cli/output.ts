import { type Styles, stylesFor, visible } from './style.ts';

/** What the program reads from and prints on, and the environment; `process` is one. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Pick<NodeJS.WriteStream, 'once' | 'write'> & { readonly isTTY?: boolean };
  readonly stderr: Pick<NodeJS.WriteStream, 'write'>;
  readonly env: NodeJS.ProcessEnv;
}

/** How long a line of a complaint may be, in characters. */
const LONGEST_COMPLAINT = 2000;

/** The looks of what is printed on standard output. */
export function outputStyles({ stdout, env }: Streams): Styles {
  return stylesFor(stdout, env);
}

/** Prints on standard output. Waits while the reader is slower, so that nothing piles up. */
export async function print({ stdout }: Streams, text: string): Promise<void> {
  if (!stdout.write(text)) await new Promise<void>((done) => stdout.once('drain', done));
}

/** Prints lines on standard error; the last line break is added. Whatever they quote, nothing in them steers the terminal. */
export function complain({ stderr }: Streams, text: string): void {
  const lines = text.split('\n').map((line) => visible(line, LONGEST_COMPLAINT, false));
  stderr.write(`${lines.join('\n')}\n`);
}

/** How the program ends. */
export const EXIT = {
  /** Something was explained. */
  explained: 0,
  /** Nothing was found, or the code is not documented. */
  nothing: 1,
  /** Wrong use, or an input that cannot be read. */
  usage: 2,
  /** Ended by the person, as shells count it: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;
