import type { Diagram } from './diagram.ts';

/** One step of a drawing: an arrow from one column to another, or a box on one column. */
export interface Step {
  /** Name of the sender. */
  from: string;
  /** Name of the receiver; the sender's for a box. */
  to: string;
  /** What is sent; backticks mark names and values. */
  text: string;
  /** `message` and `answer` are arrows, `self` is a box. */
  kind: 'message' | 'answer' | 'self';
  /** The column at the left end, from 1. */
  left: number;
  /** The column at the right end; that of the left end for a box. */
  right: number;
  /** Where the arrow points; null for a box. */
  toward: 'left' | 'right' | null;
}

/** A drawing: who stands in which column, and the steps from top to bottom. */
export interface Drawing {
  title: string;
  /** Names, from left to right. */
  columns: string[];
  steps: Step[];
  /** What the drawing cannot say, or null. */
  note: string | null;
}

/**
 * Places a diagram on columns.
 * @param diagram a diagram whose messages go between its participants
 * @throws Error when a message names nobody of them
 */
export function layOut({ title, participants, messages, note }: Diagram): Drawing {
  const keys = Object.keys(participants);
  const columnOf = (key: string): number => {
    const column = keys.indexOf(key) + 1;
    if (column === 0) throw new Error(`No participant ${key} among ${keys.join(', ')}`);
    return column;
  };
  const steps = messages.map(({ from, to, text, answer }): Step => {
    const start = columnOf(from);
    const end = columnOf(to);
    return {
      from: participants[from] ?? from,
      to: participants[to] ?? to,
      text,
      kind: start === end ? 'self' : answer ? 'answer' : 'message',
      left: Math.min(start, end),
      right: Math.max(start, end),
      toward: start === end ? null : start < end ? 'right' : 'left',
    };
  });
  return { title, columns: Object.values(participants), steps, note: note ?? null };
}
