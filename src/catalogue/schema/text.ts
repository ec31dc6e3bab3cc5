import { z } from 'zod';

// The message of each form below is what a fault prints as expected.

/** Text of a content file: one line after folding, no white space at its ends. */
export const text = z
  .string()
  .min(1, { abort: true })
  .regex(/^\S(?:.*\S)?$/u, 'text on one line without white space at its ends');

/** An id: lower-case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** The id of an entry: its domain and its code as printed, e.g. `qq-platform/-73`. */
export const entryId = z.string().regex(/^[a-z0-9-]+\/[^\s/]+$/, '<domain>/<code>, e.g. qq-platform/-73');

/** A code as printed; YAML may hold it as a number, which keeps its spelling (`0x47`). */
export const printedCode = z.union([z.string(), z.number()]).transform(String);
