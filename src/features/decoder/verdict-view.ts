import type { VerdictView } from './explanation.ts';
import type { Doubt } from './doubt.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { toRuns } from '../../components/inline.ts';
import { href } from '../../components/links.ts';
import { element, inline } from '../../components/dom.ts';

/** What stands under every snippet. */
const SNIPPET_NOTE =
  'The names are placeholders: callMsdk stands for your call, the others for what your game has for the purpose.';

/**
 * Shows what to do: a sentence, the action, whether a retry helps, what happened, the steps.
 * @param verdict the verdict in words
 */
export function renderVerdict(verdict: VerdictView): HTMLElement {
  const { action, icon, label, advice, title, steps, retry, doubt, which, guide, snippet } = verdict;
  return element(
    'section.verdict',
    { 'data-action': action, 'aria-label': 'What to do' },
    element('p.do', {}, ...inline(toRuns(advice))),
    element('p.how', {}, actionBadge({ id: action, icon, label }), element('span.retry', {}, retry)),
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
function renderSnippet({ summary, lines }: NonNullable<VerdictView['snippet']>): HTMLElement {
  return element(
    'details.snippet',
    {},
    element('summary', {}, 'Handle it in code'),
    element('p', {}, summary),
    element('pre', { tabindex: '0', role: 'group', 'aria-label': 'Code' }, element('code', {}, lines)),
    element('p.reason', {}, SNIPPET_NOTE),
  );
}
