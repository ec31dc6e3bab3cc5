import { z } from 'zod';
import { decodeResultSchema } from '#src/catalogue/decode-json.ts';

/** The contract of `--json`, as its JSON Schema is published. */
export const contract = decodeResultSchema;

/** The contract of a line of `--lines --json`. */
export const lineContract = z.strictObject({ line: z.int().min(1), result: contract });
