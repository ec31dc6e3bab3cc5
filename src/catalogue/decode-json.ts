import { z } from 'zod';
import { RULES } from '../decoder/index.ts';

const span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .describe('Where it is in the input: its first character, and the one after its last.');

const confidence = z
  .enum(['certain', 'likely', 'ambiguous'])
  .describe('How sure it is; `npm run bench -- calibration` counts how often each is right.');

const candidate = z.strictObject({
  id: z.string().describe('Id of the entry.'),
  evidence: z
    .array(
      z.strictObject({
        id: z.string().describe('Kind of the evidence.'),
        weight: z.number().describe('How much it counts; below zero, it counts against the meaning.'),
        about: z.string().describe('What it names, such as a path or a code; empty for nothing.'),
        text: z.string().describe('The evidence in words.'),
      }),
    )
    .describe('The evidence for and against the meaning.'),
});

const layer = z.strictObject({
  id: z.string().nullable().describe('Id of the entry; null when the code is not documented.'),
  domain: z.string().nullable().describe('Id of the domain; for an unknown code its likely owner, or null.'),
  code: z.string().describe('The code as its table prints it, or as found when it is unknown.'),
  found: z.string().describe('The code as found in the input, in plain digits.'),
  known: z.boolean(),
  span,
  rule: z.enum(RULES).describe('How the code was announced.'),
  message: z.string().nullable().describe('The text that came with it.'),
  candidates: z
    .array(candidate)
    .describe('What the code can mean, the best first; for an unknown code the class that owns it.'),
  near: z
    .array(z.string())
    .describe('For an undocumented code: ids of documented ones close to it. They are not its meanings.'),
});

const place = z.strictObject({
  line: z.int().min(1).describe('The line, from 1.'),
  time: z.string().nullable().describe('The time on the line, as written there.'),
});

const group = z.strictObject({
  layers: z.array(layer).min(1).describe('The codes of the first response, from the outermost to the innermost.'),
  confidence,
  count: z.int().min(1).describe('How many such responses the input holds.'),
  first: place,
  last: place,
  interface: z.string().nullable().describe('Path of the API that was given or found.'),
  errType: z.number().nullable().describe('err_type of the response.'),
  warnings: z
    .array(
      z.strictObject({
        id: z.string(),
        about: z.string().describe('What it names, such as a path; without one, the id of the entry.'),
        text: z.string(),
      }),
    )
    .describe('What is inconsistent or unexpected.'),
});

const verdict = z.strictObject({
  group: z.int().min(0).describe('Index of the group that it is about.'),
  action: z.string().describe('Id of the action.'),
  retryable: z.boolean().describe('Whether repeating the same request can succeed, now or later.'),
  title: z.string(),
  steps: z.array(z.string()).min(1),
  confidence,
});

const count = z.int().min(0);

/** What `decode --json` prints: version 2. Fields may be added within it; none is removed or changes its meaning. */
export const decodeResultSchema = z
  .strictObject({
    schema: z.literal(2),
    status: z.enum(['error', 'success', 'unknown', 'nothing-found']).describe('What the input reports as a whole.'),
    verdict: verdict.nullable().describe('What to do, by the most frequent known error; null when nothing was found.'),
    counts: z
      .strictObject({ responses: count, errors: count, successes: count, unknown: count })
      .describe('How many responses report what.'),
    groups: z.array(group).describe('Known errors by count, ambiguous ones last; then unknown codes, then successes.'),
    truncated: z.boolean().describe('Whether a limit was reached, so that part of the input is not covered.'),
    leftover: z.array(span).describe('The parts of a short input that were not used.'),
  })
  .describe('What the decoder found in an input.');

/** The JSON Schema of what `decode --json` prints. */
export function decodeSchemaFile(): unknown {
  return { $id: 'decode.schema.json', ...z.toJSONSchema(decodeResultSchema) };
}
