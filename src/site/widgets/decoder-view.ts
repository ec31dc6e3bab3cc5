import type { AnswerView, Explanation, LayerView, VerdictView } from '../lib/explanation.ts';
import { toRuns } from '../lib/inline.ts';
import { href } from '../lib/links.ts';
import { element, inline } from './dom.ts';

/**
 * Makes the result of the decoder as nodes: the verdict first, then each answer layer by layer.
 * @param explanation the result in words
 */
export function renderExplanation({ headline, verdict, answers }: Explanation): Node[] {
  const head = verdict ? renderVerdict(verdict) : element('p.headline', {}, headline);
  return [head, ...answers.map((answer, index) => renderAnswer(answer, answers.length > 1 ? index + 1 : null))];
}

/** What to do. */
function renderVerdict({ action, label, title, steps, retry, doubt, guide }: VerdictView): HTMLElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${action}`);
  icon.append(use);
  icon.setAttribute('aria-hidden', 'true');
  return element(
    'section.verdict',
    { 'data-action': action, 'aria-label': 'What to do' },
    element('p.do', {}, icon, label),
    element('p.what', {}, title),
    doubt === null ? null : element('p.doubt', {}, doubt),
    element('ol.steps', {}, ...steps.map((step) => element('li', {}, ...inline(toRuns(step))))),
    element('p.retry', {}, retry, ...(guide ? [' ', element('a', { href: guide.href }, guide.label), '.'] : [])),
  );
}

/** One answer; numbered when there are several. */
function renderAnswer({ layers, warnings, context }: AnswerView, number: number | null): HTMLElement {
  return element(
    'section.answer',
    { 'aria-label': number === null ? 'The answer, layer by layer' : `Answer ${String(number)}` },
    element('h2', {}, number === null ? 'Layer by layer' : `Answer ${String(number)}`),
    ...warnings.map((warning) => element('p.warning', { role: 'note' }, warning)),
    element('ol.layers', {}, ...layers.map(renderLayer)),
    context === null ? null : element('p.reason', {}, context),
  );
}

/** One layer with its link, and the other meanings of its number folded in. */
function renderLayer({ code, title, domain, path, rule, message, evidence, others }: LayerView): HTMLElement {
  const name = [element('b', {}, code), ' ', title];
  return element(
    'li',
    {},
    path === null ? element('span.unknown', {}, ...name) : element('a', { href: href(path) }, ...name),
    element('p.reason', {}, `${domain ?? 'Unknown table'} · read from ${rule}`),
    message === null ? null : element('p.message', {}, '“', element('q', {}, message), '”'),
    others.length === 0 && evidence.length === 0 ? null : renderEvidence(evidence, others),
  );
}

/** Why this meaning, and what else the number can mean. */
function renderEvidence(evidence: string[], others: LayerView['others']): HTMLElement {
  const count = others.length;
  const summary =
    count === 0
      ? 'Why this one'
      : count === 1
        ? 'Why this one, and one other meaning'
        : `Why this one, and ${String(count)} other meanings`;
  return element(
    'details',
    {},
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
