import { actionBadge } from '../../components/action-badge.ts';
import { element, inline } from '../../components/dom.ts';
import { toRuns } from '../../components/inline.ts';
import { href } from '../../components/links.ts';
import { type EchoPart, layerKey, layerNumber, renderEcho } from './echo.ts';
import type { AnswerView, DocumentedNumber, Doubt, Explanation, LayerView, VerdictView } from './explanation.ts';

/** How many answers are shown at once. */
const MOST_SHOWN = 50;

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
  const rest = answers.slice(MOST_SHOWN);
  const render = (answer: AnswerView, index: number) => renderAnswer(answer, index, answers.length);
  const more = element('button.more', { type: 'button' }, `Show ${String(rest.length)} more answers`);
  more.addEventListener('click', () => {
    const added = rest.map((answer, index) => render(answer, MOST_SHOWN + index));
    more.replaceWith(...added);
    added[0]?.querySelector<HTMLElement>('a')?.focus();
  });
  return [
    head,
    ...(verdict === null && answers.length === 0 && numbers.length > 0 ? [renderNumbers(numbers)] : []),
    renderEcho(echo, answers.length, titleOf),
    ...answers.slice(0, MOST_SHOWN).map(render),
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

/** Why there is no result, and what to do about it. */
const FAILURES = {
  broken:
    'The decoder could not be loaded, or does not run in this browser. Is there a connection? Your text is kept; if this stays, load the page again. ',
  stopped:
    'Reading this text took too long and was stopped. Your text is kept: cut it down to the lines around the failure. ',
} as const;

/**
 * What stands in place of a result when there is none.
 * @param why what happened
 * @param tryAgain what the button does
 */
export function renderFailure(why: keyof typeof FAILURES, tryAgain: () => void): HTMLElement {
  const button = element('button.plain', { type: 'button' }, 'Try again');
  button.addEventListener('click', tryAgain);
  return element('p.warning', { role: 'alert' }, FAILURES[why], button);
}
