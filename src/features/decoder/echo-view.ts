import { layerNumber, type EchoPart } from './echo.ts';
import { element } from '../../components/dom.ts';

/**
 * Shows the input with each place that a layer was read from underlined and numbered, and what was not read dimmed.
 * @param parts the input, split
 * @param answers how many answers there are
 * @param nameOf says what a layer is, for a screen reader
 */
export function renderEcho(
  parts: readonly EchoPart[],
  answers: number,
  nameOf: (layer: string) => string,
): HTMLElement {
  const hasMarks = parts.some(({ layers }) => layers.length > 0);
  const hasRest = parts.some(({ leftover }) => leftover);
  const hasGap = parts.some(({ omitted }) => omitted > 0);
  return element(
    'section.read',
    { 'aria-label': 'The text as it was read' },
    element(
      'pre.echo',
      { tabindex: '0', role: 'group', 'aria-label': 'The text, with its layers' },
      ...parts.map((part) => renderPart(part, answers, nameOf)),
    ),
    element(
      'p.legend',
      {},
      hasMarks ? element('span', {}, element('span.sample', {}, 'Underlined'), ': a layer, with its number.') : null,
      hasRest ? element('span', {}, element('span.rest', {}, 'Dimmed'), ': not read.') : null,
      hasGap ? element('span', {}, 'Of this long text only the surroundings of what was read are shown.') : null,
    ),
  );
}

/** One run of the input. */
function renderPart(
  { text, layers, leftover, omitted }: EchoPart,
  answers: number,
  nameOf: (layer: string) => string,
): Node {
  if (omitted > 0) return element('span.gap', {}, `… ${omitted.toLocaleString('en')} characters …`);
  if (layers.length > 0) {
    const numbers = layers.map((layer) => layerNumber(layer, answers)).join(', ');
    const names = layers.map((layer) => `layer ${layerNumber(layer, answers)}, ${nameOf(layer)}`).join('; ');
    return element(
      'mark',
      {
        tabindex: '0',
        role: 'button',
        'data-layers': layers.join(' '),
        'data-number': numbers,
        'aria-label': `${text}: ${names}`,
      },
      text,
    );
  }
  return leftover ? element('span.rest', {}, text) : document.createTextNode(text);
}

/**
 * Scrolls the text as it was read to the first code in it: a dump begins with what nobody looks for.
 * @param output where it was put
 */
export function showFirstMark(output: HTMLElement): void {
  const echo = output.querySelector('.echo');
  const mark = echo?.querySelector('mark');
  if (!echo || !mark) return;
  echo.scrollTop += mark.getBoundingClientRect().top - echo.getBoundingClientRect().top - echo.clientHeight / 3;
}
