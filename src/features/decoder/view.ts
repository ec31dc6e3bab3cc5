import { codePath } from '../../addresses.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element, inline } from '../../components/dom.ts';
import { toRuns } from '../../components/inline.ts';
import { href } from '../../components/links.ts';
import { type EchoPart, renderEcho, showFirstMark, tieOf } from './echo.ts';
import type { Decoded } from './decoded.ts';
import type { Explanation } from './explanation.ts';
import { countOf, type EvidenceView, type GroupView, type LayerView, type OtherView } from './group-view.ts';
import type { MeaningView, PlayerView } from './meaning-view.ts';
import type { VerdictView } from './verdict-view.ts';

/** How many of the other groups are listed. */
const MOST_LISTED = 50;

/** Splits the input at the layers of a group. */
type EchoOf = (group: number, isExcerpt: boolean) => EchoPart[];

/** The nodes of a result. */
export interface Rendered {
  /** What it is and what to do: the one thing to read. */
  verdict: Node[];
  /** How the text was read, folded, and the other groups. */
  detail: Node[];
}

/**
 * Makes the nodes of a result: the verdict, and below it how the text was read, layer by layer, and the other groups.
 * @param explanation the result in words
 * @param numbers what the numbers in the input can be, where that is not certain
 * @param isChosen whether the person chose the meaning of the code
 */
export function renderResult(
  { headline, summary, verdict, groups, succeeded, cut }: Explanation,
  echoOf: EchoOf,
  { numbers, minus }: Pick<Decoded, 'numbers' | 'minus'>,
  isChosen: boolean,
): Rendered {
  const [first, ...others] = groups;
  return {
    verdict: [
      ...(summary === null ? [] : [element('p.reason', {}, summary)]),
      verdict ? renderVerdict(verdict, isChosen, minus) : element('h2.headline', {}, headline),
      ...(numbers.length > 0 ? [renderNumbers(numbers)] : []),
    ],
    detail: [
      ...(first ? [renderReading(first, echoOf(0, false), summary !== null)] : []),
      ...(others.length > 0 || succeeded > 0 ? [renderOthers(others, succeeded, echoOf)] : []),
      ...(cut === null ? [] : [element('p.warning.cut', { role: 'note' }, cut)]),
    ],
  };
}

/** The text with the layers of a group. */
function renderEchoOf(group: GroupView, index: number, parts: EchoPart[]): HTMLElement {
  return renderEcho(parts, index, (layer) => group.layers[Number(layer) - 1]?.title ?? '');
}

/** How the text was read, and the group that the verdict is about layer by layer; folded. */
function renderReading(group: GroupView, parts: EchoPart[], isOneOfSeveral: boolean): HTMLElement {
  const { codes, times, places } = group;
  const fold = element(
    'details.reading-of.fold-row',
    {},
    element('summary', {}, 'How it was read ', element('span.aside', {}, codes)),
    renderEchoOf(group, 0, parts),
    times === '' || (times === 'Once' && !isOneOfSeveral) ? null : element('p.reason', {}, `${times}, ${places}`),
    ...renderGroup(group, 0),
  );
  fold.addEventListener('toggle', () => {
    showFirstMark(fold);
  });
  return fold;
}

/** The other groups, each folded into a row, and how many successes there are. */
function renderOthers(groups: readonly GroupView[], succeeded: number, echoOf: EchoOf): HTMLElement {
  const { length } = groups;
  const rest = length - MOST_LISTED;
  return element(
    'section.others',
    { 'aria-label': 'Other responses' },
    length === 0 ? null : element('h2', {}, `${countOf(length, 'other kind')} of response`),
    ...groups.slice(0, MOST_LISTED).map((group) => renderRow(group, echoOf)),
    rest > 0 ? element('p.reason', {}, `And ${rest.toLocaleString('en')} more, all in the JSON.`) : null,
    succeeded > 0 ? element('p.reason', {}, `${succeeded.toLocaleString('en')} succeeded`) : null,
  );
}

/** A group in a row; what to do and its layers are made when it is opened. */
function renderRow(group: GroupView, echoOf: EchoOf): HTMLElement {
  const { index, codes, title, isOpen, path, retry, steps, times, places } = group;
  const details = element(
    'details.group-row',
    {},
    element(
      'summary',
      {},
      element('span.times', {}, times),
      element('span.name', {}, element('b', {}, codes), isOpen ? ', ' : ' ', title),
      ' ',
      renderBadge(group),
      element('span.places', {}, places),
    ),
  );
  const open = () => {
    const body = element(
      'div.body',
      {},
      isOpen && path !== null ? element('a', { href: href(path) }, 'Compare every meaning') : null,
      retry === '' ? null : element('p.reason', {}, retry),
      renderSteps(steps),
      renderPlayer(group),
      element('p.reason', {}, 'How it was read'),
      renderEchoOf(group, index, echoOf(index, true)),
      ...renderGroup(group, index),
    );
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
function renderNumbers(numbers: readonly string[]): HTMLElement {
  const items = numbers.flatMap((number, place) => [place === 0 ? ' ' : ', ', renderNumber(number)]);
  return element('p', {}, 'Numbers in it that are also codes:', ...items, '.');
}

/** A number as the link to its meanings. */
function renderNumber(code: string): HTMLElement {
  return element('a', { href: href(codePath(code)) }, code);
}

/** One layer with its link, and the other meanings of its number folded. */
function renderLayer(layer: LayerView, number: string, tie: string): HTMLElement {
  const { code, title, domain, path, message, evidence, owners } = layer;
  const name = [element('b', {}, code), ' ', title];
  return element(
    'li',
    { 'data-layers': tie },
    element('span.number', {}, number),
    path === null ? element('span.unknown', {}, ...name) : element('a', { href: href(path) }, ...name),
    element('p.reason', {}, domain ?? 'Unknown table'),
    message === null ? null : element('p.message', {}, element('q', {}, message)),
    evidence.length === 0 ? null : renderEvidence(layer),
    owners.length === 0 ? null : element('p.reason', {}, 'In the class of ', ...owners.flatMap(renderCode)),
  );
}

/** A code as a link, with what separates it from the one before. */
function renderCode({ path, code, title }: OtherView, place: number): (Node | string)[] {
  return [place === 0 ? '' : '; ', element('a', { href: href(path) }, code), ` ${title}`];
}

/** The reasons for this meaning, and what else the number can mean. */
function renderEvidence({ evidence, others }: LayerView): HTMLElement {
  const count = others.length;
  const summary = `Why this one${count === 0 ? '' : `, and ${countOf(count, 'other meaning')}`}`;
  return element(
    'details',
    {},
    element('summary', {}, summary),
    element('ul.evidence', {}, ...evidence.map(renderPiece)),
    ...(count === 0 ? [] : [element('p', {}, 'With what differs:'), element('ul', {}, ...others.map(renderOther))]),
  );
}

/** Another meaning of a number, with the evidence for and against it. */
function renderOther({ path, code, title, domain, evidence }: OtherView): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: href(path) }, element('b', {}, code), ` ${title}`),
    element('span.reason', {}, ` · ${domain}`),
    element('ul.evidence', {}, ...evidence.map(renderPiece)),
  );
}

/** A piece of evidence with its strength. */
function renderPiece({ text, strength }: EvidenceView): HTMLElement {
  return element('li', {}, ...inline(toRuns(text)), ' ', element('span.strength', {}, strength));
}

/** The note below every snippet. */
const SNIPPET_NOTE = 'The names are placeholders.';

/**
 * Shows what a code means and what to do; where nothing in the text tells its meaning, the meanings to choose from.
 * @param isChosen whether the person chose the meaning
 * @param minus the code with the minus that it may have lost
 */
function renderVerdict(verdict: VerdictView, isChosen: boolean, minus: string | null): HTMLElement {
  const { confidence, action, meanings, which, doubt, warnings } = verdict;
  const isOpen = meanings.length > 0;
  return element(
    `section.verdict.${confidence}`,
    { 'data-action': isOpen ? null : action, 'aria-labelledby': 'verdict-title' },
    renderHeading(verdict),
    isOpen ? null : element('p.do', {}, renderBadge(verdict), element('span.retry', {}, verdict.retry)),
    isChosen
      ? element(
          'p.doubt',
          {},
          'As you chose. ',
          element('button.plain', { type: 'button', 'data-domain': '' }, 'Choose another'),
        )
      : null,
    // A warning says what does not fit, and so that it is not sure.
    doubt === null || (warnings.length > 0 && !isOpen) ? null : element('p.doubt', {}, doubt),
    minus === null
      ? null
      : element('p.doubt', {}, 'There is also ', renderNumber(minus), ': a copy easily loses a minus.'),
    which === null ? null : element('p.doubt', {}, which),
    ...warnings.map((warning) => element('p.warning', { role: 'note' }, warning)),
    ...(isOpen ? renderMeanings(verdict) : renderAdvice(verdict)),
  );
}

/** The code, what happened, and where. */
function renderHeading({ code, title, where, path, meanings }: VerdictView): HTMLElement {
  const name = element('span.code', {}, code);
  const linked = path === null || meanings.length > 0 ? name : element('a', { href: href(path) }, name);
  const said = meanings.length > 0 ? ['Which call was it?'] : inline(toRuns(title));
  return element(
    'div.head',
    {},
    element('h2.titled', { id: 'verdict-title', tabindex: '-1' }, linked, ' ', element('span.title', {}, ...said)),
    where === '' ? null : element('p.where', {}, where),
  );
}

/** The steps, what to tell the player, and the action in code. */
function renderAdvice(verdict: VerdictView): (Node | null)[] {
  const { steps, near, guide, snippet } = verdict;
  return [
    renderSteps(steps, near),
    guide ? element('p.guide', {}, element('a', { href: guide.href }, guide.label)) : null,
    renderPlayer(verdict),
    snippet && renderSnippet(snippet),
  ];
}

/** The badge of an action; null where none is known. */
function renderBadge({ action, icon, label }: Pick<MeaningView, 'action' | 'icon' | 'label'>): HTMLElement | null {
  return label === '' ? null : actionBadge({ id: action, icon, label });
}

/** The steps of a code. */
function renderSteps(steps: readonly string[], near: readonly OtherView[] = []): HTMLElement {
  return element('ol.steps', {}, ...steps.map((step) => renderStep(step, near)));
}

/** A step; the ids of close codes in it become a list of links. */
function renderStep(step: string, near: readonly OtherView[]): HTMLElement {
  const ids = near.map(({ id }) => id).join(', ');
  const [before = '', after] = ids === '' ? [step] : step.split(`${ids}.`);
  return element(
    'li',
    {},
    ...inline(toRuns(before)),
    after === undefined ? null : element('ul', {}, ...near.map((code) => element('li', {}, ...renderCode(code, 0)))),
  );
}

/** The sentence for the player with a button that copies it, or why there is none. */
function renderPlayer({ player, untold }: PlayerView): HTMLElement {
  return element(
    'p.player',
    {},
    element('b', {}, 'To the player'),
    ...(player === null
      ? [element('span', {}, ...inline(toRuns(untold ?? '')))]
      : [element('q', {}, player), element('button', { type: 'button', 'data-player': player }, 'Copy')]),
  );
}

/** The meanings of a number to choose from; those on other platforms than the chosen one are folded. */
function renderMeanings(verdict: VerdictView): (Node | null)[] {
  const { code, meanings, elsewhere } = verdict;
  const count = elsewhere.length;
  return [
    element('p', {}, 'Choose where the call went:'),
    renderChoice(meanings),
    count === 0
      ? null
      : element('details', {}, element('summary', {}, `${String(count)} on other platforms`), renderChoice(elsewhere)),
    renderPlayer(verdict),
    element('p.guide', {}, element('a', { href: href(codePath(code)) }, `Compare every meaning of ${code}`)),
  ];
}

/** Meanings as buttons, each with the calls that return it. */
function renderChoice(meanings: readonly MeaningView[]): HTMLElement {
  const items = meanings.map((meaning) =>
    element(
      'li',
      {},
      element(
        'button.meaning',
        { type: 'button', 'data-domain': meaning.domain },
        element('b', {}, meaning.name),
        renderBadge(meaning),
        element('span.title', {}, ...inline(toRuns(meaning.title))),
        meaning.calls === '' ? null : element('span.calls', {}, meaning.calls),
      ),
    ),
  );
  return element('ul.choose', { 'aria-label': 'Meanings, the likeliest first' }, ...items);
}

/** The action in code, folded. */
function renderSnippet({ summary, lines }: NonNullable<VerdictView['snippet']>): HTMLElement {
  return element(
    'details.snippet.fold-row',
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
    'The decoder could not be loaded, or does not run in this browser. Your text is kept; if this stays, load the page again. ',
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
