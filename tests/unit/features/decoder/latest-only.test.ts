import { describe, expect, it } from 'vitest';
import { latestOnly } from '#src/features/decoder/engine.ts';

/** A job that ends when it is told, and what was begun. */
function job() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const run = latestOnly(
    (input: string) =>
      new Promise<string>((resolve, reject) => {
        begun.push(input);
        ends.push(() => {
          if (input === 'bad') reject(new Error(input));
          else resolve(`${input}!`);
        });
      }),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { begun, ends, run, settle };
}

describe('a job that runs once at a time', () => {
  it('runs the newest of those that wait', async () => {
    const { begun, ends, run, settle } = job();
    const first = run('a');
    await settle();
    const results = [run('b'), run('c')];
    await settle();
    expect(begun).toEqual(['a']);
    ends[0]?.();
    expect(await first).toBe('a!');
    await settle();
    ends[1]?.();
    expect(await Promise.all(results)).toEqual([null, 'c!']);
    expect(begun).toEqual(['a', 'c']);
  });

  it('goes on after a failure', async () => {
    const { ends, run, settle } = job();
    const failing = run('bad');
    await settle();
    ends[0]?.();
    await expect(failing).rejects.toThrow('bad');
    const next = run('good');
    await settle();
    ends[1]?.();
    expect(await next).toBe('good!');
  });
});
