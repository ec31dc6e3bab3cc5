import { toRuns } from '../../components/inline.ts';
import type { Say } from '../../components/words.ts';
import type { Diagram } from './diagram.ts';

/** One step of a drawing: an arrow from one column to another, or a box on one column. */
export interface Step {
  /** Name of the sender. */
  from: string;
  /** Name of the receiver; the sender's for a box. */
  to: string;
  /** What is sent; backticks mark names and values. */
  text: string;
  /** `message` and `response` are arrows, `self` is a box. */
  kind: 'message' | 'response' | 'self';
  /** The column at the left end, from 1. */
  left: number;
  /** The column at the right end; for a box the same as `left`. */
  right: number;
  /** Where the arrow points; null for a box. */
  toward: 'left' | 'right' | null;
}

/** A drawing: the participants in columns, and the steps from top to bottom. */
export interface Drawing {
  title: string;
  /** Names, from left to right. */
  columns: string[];
  steps: Step[];
  /** What the drawing cannot show, or null. */
  note: string | null;
}

/**
 * Places a diagram on columns.
 * @throws Error when a message names nobody among the participants
 */
export function toDrawing({ title, participants, messages, note }: Diagram): Drawing {
  const keys = Object.keys(participants);
  const columnOf = (key: string): number => {
    const column = keys.indexOf(key) + 1;
    if (column === 0) throw new Error(`No participant ${key} among ${keys.join(', ')}`);
    return column;
  };
  const steps = messages.map(({ from, to, text, response }): Step => {
    const start = columnOf(from);
    const end = columnOf(to);
    return {
      from: participants[from] ?? from,
      to: participants[to] ?? to,
      text,
      kind: start === end ? 'self' : response ? 'response' : 'message',
      left: Math.min(start, end),
      right: Math.max(start, end),
      toward: start === end ? null : start < end ? 'right' : 'left',
    };
  });
  return { title, columns: Object.values(participants), steps, note: note ?? null };
}

/**
 * Prints a drawing as a list of steps, each with its sender and receiver in words. Where there is room, the style sheet
 * draws this list as a picture, so that picture and text cannot differ.
 * @returns HTML without empty lines, which would end the HTML in Markdown
 */
export function toHtml({ title, columns, steps, note }: Drawing, t: Say): string {
  return [
    `<figure class="sequence not-content" data-columns="${String(columns.length)}">`,
    `<figcaption>${inline(title)}</figcaption>`,
    '<div class="stage">',
    // Each step says who sends to whom; the heads of the columns would only repeat it.
    `<div class="columns" aria-hidden="true">${columns.map((name) => `<span>${inline(name)}</span>`).join('')}</div>`,
    `<ol role="list">${steps.map((step) => stepToHtml(step, t)).join('')}</ol>`,
    '</div>',
    ...(note === null ? [] : [`<p class="note">${inline(note)}</p>`]),
    '</figure>',
  ].join('\n');
}

/** One item of the list. */
function stepToHtml({ kind, left, right, toward, from, to, text }: Step, t: Say): string {
  const place = `data-left="${String(left)}" data-right="${String(right)}"`;
  const arrow = toward === null ? '' : ` data-toward="${toward}"`;
  const who =
    kind === 'self'
      ? inline(from)
      : `${inline(from)} <span class="to"><span>${t('sequence.to')}</span></span> ${inline(to)}`;
  return (
    `<li data-kind="${kind}" ${place}${arrow}>` +
    `<span class="who">${who}<span class="colon">${t('list.colon').trim()}</span></span> ` +
    `<span class="what"><span class="text">${inline(text)}</span></span></li>`
  );
}

/** A text as HTML, with what is in backticks as code. */
function inline(text: string): string {
  return toRuns(text)
    .map((run) => (run.code ? `<code>${escape(run.text)}</code>` : escape(run.text)))
    .join('');
}

/** Escapes a text for HTML. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
