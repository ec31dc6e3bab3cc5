/**
 * Waits for a promise, but not longer than a limit.
 * @param limit in milliseconds
 * @throws Error when it takes longer
 */
export function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`Not ready within ${String(limit)} ms`));
    }, limit);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
