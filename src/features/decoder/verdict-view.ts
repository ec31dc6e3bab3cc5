import type { VerdictView } from './explanation.ts';
import type { Doubt } from './doubt.ts';
import { toRuns } from '../../components/inline.ts';
import { href } from '../../components/links.ts';
import { SNIPPET_NOTE, type Snippet } from './snippets.ts';
import { element, inline } from '../../components/dom.ts';

/**
 * Shows what to do: a sentence, the action, whether a retry helps, what happened, the steps.
 * @param verdict the verdict in words
 */
export function renderVerdict(verdict: VerdictView): HTMLElement {
  const { action, label, advice, title, steps, retry, doubt, which, guide, snippet } = verdict;
  return element(
    'section.verdict',
    { 'data-action': action, 'aria-label': 'What to do' },
    element('p.do', {}, ...inline(toRuns(advice))),
    element('p.how', {}, element('span.action', {}, icon(action), label), element('span.retry', {}, retry)),
    element('p.what', {}, ...inline(toRuns(title))),
    which === null ? null : element('p.doubt', {}, which),
    doubt === null ? null : renderDoubt(doubt),
    element('ol.steps', {}, ...steps.map((step) => element('li', {}, ...inline(toRuns(step))))),
    guide ? element('p.guide', {}, element('a', { href: guide.href }, guide.label)) : null,
    snippet && renderSnippet(snippet),
  );
}

/** How sure it is, with the way to the other meanings of the number. */
function renderDoubt({ text, meanings }: Doubt): HTMLElement {
  const link = meanings === null ? null : element('a', { href: href(meanings) }, 'See all of them');
  return element('p.doubt', {}, text, link === null ? '' : ' ', link);
}

/** The action in code, folded. */
function renderSnippet({ summary, code }: Snippet): HTMLElement {
  return element(
    'details.snippet',
    {},
    element('summary', {}, 'Handle it in code'),
    element('p', {}, summary),
    element('pre', { tabindex: '0', role: 'group', 'aria-label': 'Code' }, element('code', {}, code)),
    element('p.reason', {}, SNIPPET_NOTE),
  );
}

/** The icon of an action; the page holds it once. */
function icon(action: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${action}`);
  svg.append(use);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
