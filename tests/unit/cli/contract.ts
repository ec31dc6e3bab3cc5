import { z } from 'zod';

const span = z.tuple([z.int().min(0), z.int().min(0)]);

const candidate = z.strictObject({ id: z.string(), evidence: z.array(z.string()) });

const layer = z.strictObject({
  id: z.string().nullable(),
  domain: z.string().nullable(),
  code: z.string(),
  known: z.boolean(),
  span,
  rule: z.string(),
  message: z.string().nullable(),
  candidates: z.array(candidate),
});

const answer = z.strictObject({
  layers: z.array(layer).min(1),
  errType: z.number().nullable(),
  interface: z.string().nullable(),
  warnings: z.array(z.string()),
});

const verdict = z.strictObject({
  action: z.string(),
  retryable: z.boolean(),
  title: z.string(),
  steps: z.array(z.string()).min(1),
  confidence: z.enum(['certain', 'likely', 'ambiguous']),
});

/** The contract of `--json`, version 1, as the design states it. */
export const contract = z.strictObject({
  schema: z.literal(1),
  status: z.enum(['error', 'success', 'unknown', 'nothing-found']),
  verdict: verdict.nullable(),
  answers: z.array(answer),
  leftover: z.array(span),
});

/** The contract of a line of `--lines --json`. */
export const lineContract = z.strictObject({ line: z.int().min(1), result: contract });
