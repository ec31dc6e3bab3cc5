import { actionBadge } from '../../components/action-badge.ts';
import { element, inline } from '../../components/dom.ts';
import { toRuns } from '../../components/inline.ts';
import { href } from '../../components/links.ts';
import { type EchoPart, renderEcho, showFirstMark, tieOf } from './echo.ts';
import type {
  DocumentedNumber,
  Doubt,
  EvidenceView,
  Explanation,
  GroupView,
  LayerView,
  OtherView,
  VerdictView,
} from './explanation.ts';

/** How many of the other groups are listed. */
const MOST_LISTED = 50;

/** Splits the input at the layers of a group. */
type EchoOf = (group: number, isExcerpt: boolean) => EchoPart[];

/**
 * Makes the nodes of a result: the verdict, the input with its marks, the group that the verdict is about layer by layer, and
 * the other groups folded.
 * @param explanation the result in words
 * @param numbers numbers in the input that are codes somewhere; shown when nothing was found
 */
export function renderResult(
  { headline, verdict, groups, cut }: Explanation,
  echoOf: EchoOf,
  numbers: readonly DocumentedNumber[],
): Node[] {
  const [first, ...others] = groups;
  return [
    verdict ? renderVerdict(verdict) : element('p.headline', {}, headline),
    ...(groups.length === 0 && numbers.length > 0 ? [renderNumbers(numbers)] : []),
    renderEchoOf(first, 0, echoOf(0, false)),
    ...(first ? [renderFirst(first, others.length > 0)] : []),
    ...(others.length > 0 ? [renderOthers(others, echoOf)] : []),
    ...(cut === null ? [] : [element('p.warning.cut', { role: 'note' }, cut)]),
  ];
}

/** The text with the layers of a group. */
function renderEchoOf(group: GroupView | undefined, index: number, parts: EchoPart[]): HTMLElement {
  return renderEcho(parts, index, (layer) => group?.layers[Number(layer) - 1]?.title ?? '');
}

/** The group that the verdict is about. */
function renderFirst(group: GroupView, isOneOfSeveral: boolean): HTMLElement {
  const { times, places } = group;
  return element(
    'section.response',
    { 'aria-label': 'The response, layer by layer' },
    element('h2', {}, 'Layer by layer'),
    times === 'Once' && !isOneOfSeveral ? null : element('p.reason', {}, `${times}, ${places}`),
    ...renderGroup(group, 0),
  );
}

/** The other groups, each folded into a row. */
function renderOthers(groups: readonly GroupView[], echoOf: EchoOf): HTMLElement {
  const listed = groups.slice(0, MOST_LISTED);
  const rest = groups.length - listed.length;
  const many = `${groups.length.toLocaleString('en')} other kinds of responses`;
  return element(
    'section.others',
    { 'aria-label': 'Other responses' },
    element('h2', {}, groups.length === 1 ? 'One other kind of response' : many),
    ...listed.map((group, place) => renderRow(group, place + 1, echoOf)),
    rest > 0 ? element('p.reason', {}, `And ${rest.toLocaleString('en')} more, all in the JSON.`) : null,
  );
}

/** A group in a row; its layers are made when it is opened. */
function renderRow(group: GroupView, index: number, echoOf: EchoOf): HTMLElement {
  const { codes, title, times, places } = group;
  const details = element(
    'details.group-row',
    {},
    element(
      'summary',
      {},
      element('span.times', {}, times),
      element('span.name', {}, element('b', {}, codes), ' ', title),
      element('span.places', {}, places),
    ),
  );
  const open = () => {
    const body = element('div.body', {}, renderEchoOf(group, index, echoOf(index, true)), ...renderGroup(group, index));
    details.append(body);
    showFirstMark(body);
  };
  details.addEventListener('toggle', open, { once: true });
  return details;
}

/** The layers, warnings and context of a group. */
function renderGroup({ layers, warnings, context }: GroupView, index: number): HTMLElement[] {
  return [
    ...warnings.map((warning) => element('p.warning', { role: 'note' }, warning)),
    element(
      'ol.layers',
      {},
      ...layers.map((layer, place) => renderLayer(layer, String(place + 1), tieOf(index, String(place + 1)))),
    ),
    ...(context === null ? [] : [element('p.reason', {}, context)]),
  ];
}

/** Numbers that could be codes, each with a link to its meanings. */
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

/** One layer with its link, and the other meanings of its number folded. */
function renderLayer(layer: LayerView, number: string, tie: string): HTMLElement {
  const { code, title, domain, path, rule, message, evidence, owners, near } = layer;
  const name = [element('b', {}, code), ' ', title];
  return element(
    'li',
    { 'data-layers': tie },
    element('span.number', { title: 'Number of the layer in the text' }, number),
    path === null ? element('span.unknown', {}, ...name) : element('a', { href: href(path) }, ...name),
    element('p.reason', {}, `${domain ?? 'Unknown table'} · read from ${rule}`),
    message === null ? null : element('p.message', {}, '“', element('q', {}, message), '”'),
    evidence.length === 0 ? null : renderEvidence(layer),
    owners.length === 0 ? null : element('p.reason', {}, 'In the class of ', ...owners.flatMap(renderCode)),
    near.length === 0 ? null : element('p.reason', {}, 'Nearest documented codes: ', ...near.flatMap(renderCode)),
  );
}

/** A code as a link, with what separates it from the one before. */
function renderCode({ path, code, title }: OtherView, place: number): (Node | string)[] {
  return [place === 0 ? '' : '; ', element('a', { href: href(path) }, code), ` ${title}`];
}

/** The reasons for this meaning, and what else the number can mean. */
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
    element('ul.evidence', {}, ...evidence.map(renderPiece)),
    count === 0
      ? null
      : element(
          'p',
          {},
          count === 1 ? 'The other meaning, with what differs:' : 'The other meanings, with what differs:',
        ),
    count === 0 ? null : element('ul.alternatives', {}, ...others.map(renderOther)),
  );
}

/** Another meaning of a number, with the evidence for and against it. */
function renderOther({ path, code, title, domain, evidence }: OtherView): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: href(path) }, element('b', {}, code), ` ${title}`),
    element('span.reason', {}, domain),
    element('ul.evidence', {}, ...evidence.map(renderPiece)),
  );
}

/** A piece of evidence with its strength. */
function renderPiece({ text, strength }: EvidenceView): HTMLElement {
  return element('li', {}, ...inline(toRuns(text)), ' ', element('span.strength', {}, strength));
}

/** The note below every snippet. */
const SNIPPET_NOTE =
  'The names are placeholders: callMsdk stands for your call, the others for what your game has for the purpose.';

/**
 * Shows what to do: a sentence, the action, whether a retry helps, what happened, the steps.
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

/** How sure it is, with a link to the other meanings of the number. */
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
 * Shows a failure in place of a result.
 * @param tryAgain called by the button
 */
export function renderFailure(why: keyof typeof FAILURES, tryAgain: () => void): HTMLElement {
  const button = element('button.plain', { type: 'button' }, 'Try again');
  button.addEventListener('click', tryAgain);
  return element('p.warning', { role: 'alert' }, FAILURES[why], button);
}
