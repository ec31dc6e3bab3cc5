import { z } from 'zod';
import type { TextFile } from '../../catalogue/content.ts';
import type { Fault } from '../../catalogue/fault.ts';
import { proposeFrom } from '../../catalogue/near.ts';
import { ContentError } from '../../catalogue/read.ts';
import { checkShape, type Checked } from '../../catalogue/shape.ts';
import { slug, text } from '../../catalogue/schema.ts';
import { parseYaml, type YamlFile } from '../../catalogue/yaml.ts';

/** The word after the three backticks that makes a fence a sequence diagram. */
export const SEQUENCE_LANG = 'sequence';

/** The inside of a fence. */
export interface Fence {
  /** Line on which the fence opens, from 1; its text begins on the next one. */
  line: number;
  /** What is between the two lines of backticks. */
  text: string;
}

/**
 * Finds the sequence diagrams of a guide, in order.
 */
export function fencesOf(markdown: string): Fence[] {
  const text = markdown.replaceAll('\r\n', '\n');
  const fences = text.matchAll(/^(`{3,})(\S*)[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm);
  return [...fences].flatMap(({ index, 2: lang, 3: inside = '' }) =>
    lang === SEQUENCE_LANG ? [{ line: text.slice(0, index).split('\n').length, text: inside }] : [],
  );
}

/** How many participants a diagram may have; src/build/sequence/sequence.css has a column for each. */
export const MOST_PARTICIPANTS = 5;

const message = z.strictObject({
  from: slug.describe('Who sends: a key of participants.'),
  to: slug.describe('Who receives; the sender itself for something it does on its own.'),
  text: text.max(90).describe('What is sent; backticks mark names and values.'),
  response: z.boolean().optional().describe('True for the response to a call: its arrow is dashed.'),
});

/** A sequence diagram as written in a fence of a guide. */
const diagramSchema = z.strictObject({
  title: text.max(90).describe('What happens, in one line.'),
  participants: z.record(z.string(), text.max(30)).describe('Names by key, from left to right.'),
  messages: z.array(message).min(2).describe('What is sent, in order.'),
  note: text.optional().describe('What the drawing cannot show.'),
});

/** A sequence diagram of the right shape. */
export type Diagram = z.infer<typeof diagramSchema>;

/**
 * Reads the diagram of a fence.
 * @param file path of the guide from the project's root, for the reports
 * @returns the diagram, or all its faults with their lines in the guide
 */
export function readDiagram(file: string, fence: Fence): Checked<Diagram> {
  const yaml = parseYaml(file, fence.text);
  const { value, faults } = checkShape(diagramSchema, yaml);
  const found = value ? [...checkParticipants(value, yaml), ...checkSenders(value, yaml)] : faults;
  if (value && found.length === 0) return { value, faults: [] };
  return { value: undefined, faults: found.map((fault) => ({ ...fault, line: fault.line + fence.line })) };
}

/** At least two participants, and no more than there are columns. */
function checkParticipants({ participants }: Diagram, yaml: YamlFile): Fault[] {
  const count = Object.keys(participants).length;
  if (count >= 2 && count <= MOST_PARTICIPANTS) return [];
  return [
    {
      ...yaml.locate(['participants'], true),
      rule: 'sequence',
      subject: 'participants',
      found: String(count),
      expected: `2 to ${String(MOST_PARTICIPANTS)} participants`,
      fix: count < 2 ? 'Name whoever sends and whoever receives.' : 'Leave one out, or draw two diagrams.',
    },
  ];
}

/** Each message goes from one participant to another, or to itself. */
function checkSenders({ participants, messages }: Diagram, yaml: YamlFile): Fault[] {
  const keys = Object.keys(participants);
  return messages.flatMap((sent, index) =>
    (['from', 'to'] as const)
      .filter((end) => !keys.includes(sent[end]))
      .map((end) => ({
        ...yaml.locate(['messages', index, end]),
        rule: 'sequence',
        subject: `message ${String(index + 1)}`,
        found: JSON.stringify(sent[end]),
        expected: `one of ${keys.join(', ')}`,
        fix: proposeFrom(sent[end], keys, 'Use a key of participants, or add it there.'),
      })),
  );
}

/**
 * Checks every sequence diagram of the guides.
 * @param guides the guides, as files from the project's root
 * @throws ContentError when a diagram cannot be drawn; its message lists every fault with file, line and how to fix it
 */
export function checkDiagrams(guides: readonly TextFile[]): void {
  const faults = guides.flatMap(({ path, text }) => fencesOf(text).flatMap((fence) => readDiagram(path, fence).faults));
  if (faults.length > 0) throw new ContentError(faults);
}
