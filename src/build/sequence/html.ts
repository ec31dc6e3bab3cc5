import { toRuns } from '../../components/inline.ts';
import type { Drawing, Step } from './layout.ts';

/**
 * Prints a drawing. It is a list of steps, each with its sender and receiver in words; the style sheet draws the list
 * where there is room, so that the picture and its text are one.
 * @param drawing the drawing
 * @returns HTML without an empty line, as Markdown takes it
 */
export function toHtml({ title, columns, steps, note }: Drawing): string {
  return [
    `<figure class="sequence not-content" data-columns="${String(columns.length)}">`,
    `<figcaption>${inline(title)}</figcaption>`,
    '<div class="stage">',
    // Each step says who sends to whom; the heads of the columns would only repeat it.
    `<div class="columns" aria-hidden="true">${columns.map((name) => `<span>${inline(name)}</span>`).join('')}</div>`,
    `<ol role="list">${steps.map(stepToHtml).join('')}</ol>`,
    '</div>',
    ...(note === null ? [] : [`<p class="note">${inline(note)}</p>`]),
    '</figure>',
  ].join('\n');
}

/** One item of the list. */
function stepToHtml({ kind, left, right, toward, from, to, text }: Step): string {
  const place = `data-left="${String(left)}" data-right="${String(right)}"`;
  const arrow = toward === null ? '' : ` data-toward="${toward}"`;
  const who = kind === 'self' ? inline(from) : `${inline(from)} <span class="to"><span>to</span></span> ${inline(to)}`;
  return (
    `<li data-kind="${kind}" ${place}${arrow}>` +
    `<span class="who">${who}<span class="colon">:</span></span> ` +
    `<span class="what"><span class="text">${inline(text)}</span></span></li>`
  );
}

/** Text with its backticks as code. */
function inline(text: string): string {
  return toRuns(text)
    .map((run) => (run.code ? `<code>${escape(run.text)}</code>` : escape(run.text)))
    .join('');
}

/** Text as HTML. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
