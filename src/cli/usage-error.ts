/** Thrown when the program is used wrongly; its message is for the person who typed. */
export class UsageError extends Error {
  override name = 'UsageError';
}
