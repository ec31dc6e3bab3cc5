import { z } from 'zod';
import { decodeResultSchema } from '#src/catalogue/decode-json.ts';

/** The schema of what `--json` prints. */
export const contract = decodeResultSchema;

/** The schema of a line that `--lines --json` prints. */
export const lineContract = z.strictObject({ line: z.int().min(1), result: contract });
