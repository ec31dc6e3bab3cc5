import { z } from 'zod';
import { ACTION_IDS, RETRY_HELPS } from './actions.ts';
import { text } from './schema.ts';

/** How many numbers follow each command of an SVG path. */
const PATH_COMMANDS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** When repeating the same call can succeed. */
export const retryHelp = z.enum(RETRY_HELPS);

const step = text.max(400);

/** content/actions.yaml: each action once, with everything that is said about it. */
export const actionsSchema = z.strictObject({
  report: step.describe('What a message to a team includes: the end of every step that contacts one.'),
  actions: z
    .array(
      z.strictObject({
        id: z.enum(ACTION_IDS).describe('Permanent id; a new one is added to src/catalogue/actions.ts first.'),
        label: text.max(30).describe('Two to four words for a badge.'),
        icon: text
          .refine(isDrawing, 'path data of an SVG, such as M3 8.5 6.5 12')
          .describe('Path in a 16 × 16 square, drawn with a stroke.'),
        hue: z.number().refine(isHue, 'whole degrees from 0 to 359').describe('Hue of its color, in degrees.'),
        summary: text.describe('What the action is: one sentence.'),
        advice: text.describe('What to do now: one sentence in the imperative.'),
        retry: retryHelp.describe('When repeating the same call can succeed.'),
        retryText: text.describe('The same as a sentence.'),
        errTypes: z
          .array(z.literal([0, 1, 2, 3, 5]))
          .min(1)
          .describe('The values of `err_type` that agree with the action (the document, chapter 1, point 6).'),
        before: z.array(step).min(1).optional().describe("Steps before an entry's own."),
        beforeWrite: step.optional().describe('A step before the shared ones, for codes of calls that can write.'),
        after: z.array(step).min(1).optional().describe("Steps after an entry's own."),
        escalate: step
          .regex(/^[^{}]*\{team\}[^{}]*$/, 'a sentence with {team} in the place of the team')
          .optional()
          .describe('The last step of an entry with `escalateTo`: when to contact the team. {team} becomes its name.'),
        player: step.optional().describe('What to tell the player, if anything.'),
        untold: step.optional().describe('Otherwise, why there is nothing to tell the player.'),
        code: z
          .strictObject({
            summary: text.describe('What the code does: one sentence.'),
            lines: z.string().min(1).describe('TypeScript; its names are placeholders.'),
          })
          .optional()
          .describe('What the action looks like in code, when it is a pattern.'),
      }),
    )
    .min(1)
    .describe('The actions, in the order in which they are listed.'),
});

/** content/actions.yaml as written. */
export type ActionsData = z.infer<typeof actionsSchema>;

/** Whether path data begins with a move, draws something, and has the numbers that its commands take. */
function isDrawing(path: string): boolean {
  const number = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
  let place = 0;
  let draws = false;
  while (place < path.length) {
    const command = path.charAt(place);
    const size = PATH_COMMANDS[command.toLowerCase()];
    if (size === undefined || (place === 0 && command.toLowerCase() !== 'm')) return false;
    place += 1;
    let count = 0;
    for (;;) {
      place += /^[\s,]*/.exec(path.slice(place))?.[0].length ?? 0;
      number.lastIndex = place;
      if (!number.test(path)) break;
      place = number.lastIndex;
      count += 1;
    }
    if (size === 0 ? count > 0 : count === 0 || count % size > 0) return false;
    // After a move, every pair but the first is a line.
    draws ||= command.toLowerCase() !== 'm' || count > size;
  }
  return draws;
}

/** Whether a number is a hue in whole degrees. */
function isHue(hue: number): boolean {
  return Number.isInteger(hue) && hue >= 0 && hue < 360;
}
