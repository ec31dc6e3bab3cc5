/**
 * Makes a job that runs once at a time: of the calls that wait meanwhile only the newest is run.
 * @param run the job
 * @returns the job; it gives null to a call that a newer one has overtaken
 */
export function latestOnly<In, Out>(run: (input: In) => Promise<Out>): (input: In) => Promise<Out | null> {
  let running: Promise<unknown> = Promise.resolve();
  let newest = 0;
  return (input) => {
    const turn = (newest += 1);
    const result = running.then(() => (turn === newest ? run(input) : null));
    // The next job starts after this one, however it ends.
    running = result.catch(() => null);
    return result;
  };
}
