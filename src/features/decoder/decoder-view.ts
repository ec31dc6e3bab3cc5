import type { DocumentedNumber } from './documented-numbers.ts';
import { layerKey, layerNumber, type EchoPart } from './echo.ts';
import type { AnswerView, Explanation, LayerView } from './explanation.ts';
import { toRuns } from '../../components/inline.ts';
import { href } from '../../components/links.ts';
import { element, inline } from '../../components/dom.ts';
import { renderEcho } from './echo-view.ts';
import { renderVerdict } from './verdict-view.ts';

/** How many answers are shown at once. */
const MOST_ANSWERS = 50;

/**
 * Makes the result of the decoder as nodes: the verdict first, then the text as it was read, then each answer layer by
 * layer.
 * @param explanation the result in words
 * @param echo the input, split at what was read
 * @param numbers codes that the input holds without a sign that they are meant; shown when nothing was found
 */
export function renderResult(
  { headline, verdict, answers }: Explanation,
  echo: readonly EchoPart[],
  numbers: readonly DocumentedNumber[],
): Node[] {
  const titleOf = (key: string) => {
    const [answer = 0, layer = 0] = key.split('.').map(Number);
    return answers[answer]?.layers[layer]?.title ?? '';
  };
  const head = verdict ? renderVerdict(verdict) : element('p.headline', {}, headline);
  const rest = answers.slice(MOST_ANSWERS);
  const render = (answer: AnswerView, index: number) => renderAnswer(answer, index, answers.length);
  const more = element('button.more', { type: 'button' }, `Show ${String(rest.length)} more answers`);
  more.addEventListener('click', () => {
    const added = rest.map((answer, index) => render(answer, MOST_ANSWERS + index));
    more.replaceWith(...added);
    added[0]?.querySelector<HTMLElement>('a')?.focus();
  });
  return [
    head,
    ...(verdict === null && answers.length === 0 && numbers.length > 0 ? [renderNumbers(numbers)] : []),
    renderEcho(echo, answers.length, titleOf),
    ...answers.slice(0, MOST_ANSWERS).map(render),
    ...(rest.length > 0 ? [more] : []),
  ];
}

/** Numbers that could be meant, each with the way to its meanings. */
function renderNumbers(numbers: readonly DocumentedNumber[]): HTMLElement {
  const items = numbers.flatMap(({ code, path, meanings }, place) => [
    place === 0 ? ' ' : ', ',
    element('a', { href: href(path) }, code),
    ` (${meanings === 1 ? 'one meaning' : `${String(meanings)} meanings`})`,
  ]);
  return element(
    'p',
    {},
    numbers.length === 1 ? 'A number in it is also a code:' : 'Numbers in it are also codes:',
    ...items,
    '.',
  );
}

/** One answer; numbered when there are several. */
function renderAnswer({ layers, warnings, context }: AnswerView, index: number, answers: number): HTMLElement {
  const title = answers > 1 ? `Answer ${String(index + 1)}` : null;
  return element(
    'section.answer',
    { 'aria-label': title ?? 'The answer, layer by layer' },
    element('h2', {}, title ?? 'Layer by layer'),
    ...warnings.map((warning) => element('p.warning', { role: 'note' }, warning)),
    element('ol.layers', {}, ...layers.map((layer, place) => renderLayer(layer, layerKey(index, place), answers))),
    context === null ? null : element('p.reason', {}, context),
  );
}

/** One layer with its link, and the other meanings of its number folded in. */
function renderLayer(layer: LayerView, key: string, answers: number): HTMLElement {
  const { code, title, domain, path, rule, message, evidence, others } = layer;
  const name = [element('b', {}, code), ' ', title];
  return element(
    'li',
    { 'data-layers': key },
    element('span.number', { title: 'Number of the layer in the text' }, layerNumber(key, answers)),
    path === null ? element('span.unknown', {}, ...name) : element('a', { href: href(path) }, ...name),
    element('p.reason', {}, `${domain ?? 'Unknown table'} · read from ${rule}`),
    message === null ? null : element('p.message', {}, '“', element('q', {}, message), '”'),
    others.length === 0 && evidence.length === 0 ? null : renderEvidence(layer),
  );
}

/** Why this meaning, and what else the number can mean. */
function renderEvidence({ evidence, others, isOpen }: LayerView): HTMLElement {
  const count = others.length;
  const summary =
    count === 0
      ? 'Why this one'
      : count === 1
        ? 'Why this one, and one other meaning'
        : `Why this one, and ${String(count)} other meanings`;
  return element(
    'details',
    isOpen ? { open: '' } : {},
    element('summary', {}, summary),
    element('ul', {}, ...evidence.map((text) => element('li', {}, ...inline(toRuns(text))))),
    element(
      'ul',
      {},
      ...others.map(({ path, code, title, domain, evidence: why }) =>
        element(
          'li',
          {},
          element('a', { href: href(path) }, element('b', {}, code), ` ${title}`),
          element('span.reason', {}, `${domain}. `, ...inline(toRuns(why.join(' ')))),
        ),
      ),
    ),
  );
}
