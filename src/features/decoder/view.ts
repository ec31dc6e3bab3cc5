import { codePath } from '../../addresses.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element, inline } from '../../components/dom.ts';
import { toRuns } from '../../components/inline.ts';
import type { Edition, Say } from '../../components/words.ts';
import { type EchoPart, renderEcho, showFirstMark, tieOf } from './echo.ts';
import type { Decoded } from './decoded.ts';
import type { Explanation } from './explanation.ts';
import type { EvidenceView, GroupView, LayerView, OtherView } from './group-view.ts';
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
  edition: Edition,
): Rendered {
  const [first, ...others] = groups;
  return {
    verdict: [
      ...(summary === null ? [] : [element('p.reason', {}, summary)]),
      verdict ? renderVerdict(verdict, isChosen, minus, edition) : element('h2.headline', {}, headline),
      ...(numbers.length > 0 ? [renderNumbers(numbers, edition)] : []),
    ],
    detail: [
      ...(first ? [renderReading(first, echoOf(0, false), summary !== null, edition)] : []),
      ...(others.length > 0 || succeeded > 0 ? [renderOthers(others, succeeded, echoOf, edition)] : []),
      ...(cut === null ? [] : [element('p.warning.cut', { role: 'note' }, cut)]),
    ],
  };
}

/** The text with the layers of a group. */
function renderEchoOf(group: GroupView, index: number, parts: EchoPart[], t: Say): HTMLElement {
  return renderEcho(parts, index, (layer) => group.layers[Number(layer) - 1]?.title ?? '', t);
}

/** How the text was read, and the group that the verdict is about layer by layer; folded. */
function renderReading(group: GroupView, parts: EchoPart[], isOneOfSeveral: boolean, edition: Edition): HTMLElement {
  const { t } = edition;
  const { codes, count, times, places } = group;
  const fold = element(
    'details.reading-of.fold-row',
    {},
    element('summary', {}, t('told.read'), ' ', element('span.aside', {}, codes)),
    renderEchoOf(group, 0, parts, t),
    times === '' || (count === 1 && !isOneOfSeveral)
      ? null
      : element('p.reason', {}, [times, places].join(t('told.comma'))),
    ...renderGroup(group, 0, edition),
  );
  fold.addEventListener('toggle', () => {
    showFirstMark(fold);
  });
  return fold;
}

/** The other groups, each folded into a row, and how many successes there are. */
function renderOthers(groups: readonly GroupView[], succeeded: number, echoOf: EchoOf, edition: Edition): HTMLElement {
  const { t } = edition;
  const { length } = groups;
  const rest = length - MOST_LISTED;
  return element(
    'section.others',
    { 'aria-label': t('told.others') },
    length === 0 ? null : element('h2', {}, t('told.others.kinds', { count: length })),
    ...groups.slice(0, MOST_LISTED).map((group) => renderRow(group, echoOf, edition)),
    rest > 0 ? element('p.reason', {}, t('told.others.more', { rest })) : null,
    succeeded > 0 ? element('p.reason', {}, t('told.succeeded', { successes: succeeded })) : null,
  );
}

/** A group in a row; what to do and its layers are made when it is opened. */
function renderRow(group: GroupView, echoOf: EchoOf, edition: Edition): HTMLElement {
  const { t, href } = edition;
  const { index, codes, title, isOpen, path, retry, steps, times, places } = group;
  const details = element(
    'details.group-row',
    {},
    element(
      'summary',
      {},
      element('span.times', {}, times),
      element('span.name', {}, element('b', {}, codes), isOpen ? t('told.comma') : ' ', title),
      ' ',
      renderBadge(group),
      element('span.places', {}, places),
    ),
  );
  const open = () => {
    const body = element(
      'div.body',
      {},
      isOpen && path !== null ? element('a', { href: href(path) }, t('told.compare')) : null,
      retry === '' ? null : element('p.reason', {}, retry),
      renderSteps(steps, [], edition),
      renderPlayer(group, t),
      element('p.reason', {}, t('told.read')),
      renderEchoOf(group, index, echoOf(index, true), t),
      ...renderGroup(group, index, edition),
    );
    details.append(body);
    showFirstMark(body);
  };
  details.addEventListener('toggle', open, { once: true });
  return details;
}

/** The layers, warnings and context of a group. */
function renderGroup({ layers, warnings, context }: GroupView, index: number, edition: Edition): HTMLElement[] {
  return [
    ...warnings.map((warning) => element('p.warning', { role: 'note' }, warning)),
    element(
      'ol.layers',
      {},
      ...layers.map((layer, place) => renderLayer(layer, String(place + 1), tieOf(index, String(place + 1)), edition)),
    ),
    ...(context === null ? [] : [element('p.reason', {}, context)]),
  ];
}

/** The words before and after what a sentence is about, which stands at its ellipsis. */
function around(sentence: string, ...about: (Node | string)[]): (Node | string)[] {
  const [before = '', after = ''] = sentence.split('…');
  return [before, ...about, after];
}

/** Numbers that could be codes, each with a link to its meanings. */
function renderNumbers(numbers: readonly string[], edition: Edition): HTMLElement {
  const { t } = edition;
  const items = numbers.flatMap((number, place) => [
    ...(place === 0 ? [] : [t('told.comma')]),
    renderNumber(number, edition),
  ]);
  return element('p', {}, ...around(t('told.numbers'), ...items));
}

/** A number as the link to its meanings. */
function renderNumber(code: string, { href }: Edition): HTMLElement {
  return element('a', { href: href(codePath(code)) }, code);
}

/** One layer with its link, and the other meanings of its number folded. */
function renderLayer(layer: LayerView, number: string, tie: string, edition: Edition): HTMLElement {
  const { t, href } = edition;
  const { code, title, domain, path, message, evidence, owners } = layer;
  const name = [element('b', {}, code), ' ', title];
  return element(
    'li',
    { 'data-layers': tie },
    element('span.number', {}, number),
    path === null ? element('span.unknown', {}, ...name) : element('a', { href: href(path) }, ...name),
    element('p.reason', {}, domain ?? t('told.unknownTable')),
    message === null ? null : element('p.message', {}, element('q', {}, message)),
    evidence.length === 0 ? null : renderEvidence(layer, edition),
    owners.length === 0
      ? null
      : element(
          'p.reason',
          {},
          ...around(t('told.inClass'), ...owners.flatMap((owner, place) => renderCode(owner, place, edition))),
        ),
  );
}

/** A code as a link, with what separates it from the one before. */
function renderCode({ path, code, title }: OtherView, place: number, { t, href }: Edition): (Node | string)[] {
  return [place === 0 ? '' : t('told.semicolon'), element('a', { href: href(path) }, code), ` ${title}`];
}

/** The reasons for this meaning, and what else the number can mean. */
function renderEvidence({ evidence, others }: LayerView, edition: Edition): HTMLElement {
  const { t } = edition;
  const count = others.length;
  const summary = count === 0 ? t('told.why') : t('told.why.others', { count });
  return element(
    'details',
    {},
    element('summary', {}, summary),
    element('ul.evidence', {}, ...evidence.map(renderPiece)),
    ...(count === 0
      ? []
      : [
          element('p', {}, t('told.differs')),
          element('ul', {}, ...others.map((other) => renderOther(other, edition))),
        ]),
  );
}

/** Another meaning of a number, with the evidence for and against it. */
function renderOther({ path, code, title, domain, evidence }: OtherView, { href }: Edition): HTMLElement {
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

/**
 * Shows what a code means and what to do; where nothing in the text tells its meaning, the meanings to choose from.
 * @param isChosen whether the person chose the meaning
 * @param minus the code with the minus that it may have lost
 */
function renderVerdict(verdict: VerdictView, isChosen: boolean, minus: string | null, edition: Edition): HTMLElement {
  const { t } = edition;
  const { confidence, action, meanings, which, doubt, warnings } = verdict;
  const isOpen = meanings.length > 0;
  return element(
    `section.verdict.${confidence}`,
    { 'data-action': isOpen ? null : action, 'aria-labelledby': 'verdict-title' },
    renderHeading(verdict, edition),
    isOpen ? null : element('p.do', {}, renderBadge(verdict), element('span.retry', {}, verdict.retry)),
    isChosen
      ? element(
          'p.doubt',
          {},
          t('told.chosen'),
          element('button.plain', { type: 'button', 'data-domain': '' }, t('told.chooseAnother')),
        )
      : null,
    // A warning says what does not fit, and so that it is not sure.
    doubt === null || (warnings.length > 0 && !isOpen) ? null : element('p.doubt', {}, doubt),
    minus === null ? null : element('p.doubt', {}, ...around(t('told.minus'), renderNumber(minus, edition))),
    which === null ? null : element('p.doubt', {}, which),
    ...warnings.map((warning) => element('p.warning', { role: 'note' }, warning)),
    ...(isOpen ? renderMeanings(verdict, edition) : renderAdvice(verdict, edition)),
  );
}

/** The code, what happened, and where. */
function renderHeading({ code, title, where, path, meanings }: VerdictView, { t, href }: Edition): HTMLElement {
  const name = element('span.code', {}, code);
  const linked = path === null || meanings.length > 0 ? name : element('a', { href: href(path) }, name);
  const said = meanings.length > 0 ? [t('told.whichCall')] : inline(toRuns(title));
  return element(
    'div.head',
    {},
    element('h2.titled', { id: 'verdict-title', tabindex: '-1' }, linked, ' ', element('span.title', {}, ...said)),
    where === '' ? null : element('p.where', {}, where),
  );
}

/** The steps, what to tell the player, and the action in code. */
function renderAdvice(verdict: VerdictView, edition: Edition): (Node | null)[] {
  const { steps, near, guide, snippet } = verdict;
  return [
    renderSteps(steps, near, edition),
    guide ? element('p.guide', {}, element('a', { href: guide.href }, guide.label)) : null,
    renderPlayer(verdict, edition.t),
    snippet && renderSnippet(snippet, edition.t),
  ];
}

/** The badge of an action; null where none is known. */
function renderBadge({ action, icon, label }: Pick<MeaningView, 'action' | 'icon' | 'label'>): HTMLElement | null {
  return label === '' ? null : actionBadge({ id: action, icon, label });
}

/** The steps of a code. */
function renderSteps(steps: readonly string[], near: readonly OtherView[], edition: Edition): HTMLElement {
  return element('ol.steps', {}, ...steps.map((step) => renderStep(step, near, edition)));
}

/** A step; the ids of close codes in it become a list of links. */
function renderStep(step: string, near: readonly OtherView[], edition: Edition): HTMLElement {
  const { t } = edition;
  const ids = near.map(({ id }) => id).join(', ');
  const [before = '', after] = ids === '' ? [step] : step.split(`${ids}${t('told.period')}`);
  return element(
    'li',
    {},
    ...inline(toRuns(before)),
    after === undefined
      ? null
      : element('ul', {}, ...near.map((code) => element('li', {}, ...renderCode(code, 0, edition)))),
  );
}

/** The sentence for the player with a button that copies it, or why there is none. */
function renderPlayer({ player, untold }: PlayerView, t: Say): HTMLElement {
  return element(
    'p.player',
    {},
    element('b', {}, t('told.player')),
    ...(player === null
      ? [element('span', {}, ...inline(toRuns(untold ?? '')))]
      : [element('q', {}, player), element('button', { type: 'button', 'data-player': player }, t('told.copy'))]),
  );
}

/** The meanings of a number to choose from; those on other platforms than the chosen one are folded. */
function renderMeanings(verdict: VerdictView, { t, href }: Edition): (Node | null)[] {
  const { code, meanings, elsewhere } = verdict;
  const count = elsewhere.length;
  return [
    element('p', {}, t('told.choose')),
    renderChoice(meanings, t),
    count === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, t('told.elsewhere', { elsewhere: count })),
          renderChoice(elsewhere, t),
        ),
    renderPlayer(verdict, t),
    element('p.guide', {}, element('a', { href: href(codePath(code)) }, t('told.compare.code', { code }))),
  ];
}

/** Meanings as buttons, each with the calls that return it. */
function renderChoice(meanings: readonly MeaningView[], t: Say): HTMLElement {
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
  return element('ul.choose', { 'aria-label': t('told.meanings') }, ...items);
}

/** The action in code, folded. */
function renderSnippet({ summary, lines }: NonNullable<VerdictView['snippet']>, t: Say): HTMLElement {
  return element(
    'details.snippet.fold-row',
    {},
    element('summary', {}, t('told.snippet')),
    element('p', {}, summary),
    element('pre', { tabindex: '0', role: 'group', 'aria-label': t('told.snippet.code') }, element('code', {}, lines)),
    element('p.reason', {}, t('told.snippet.note')),
  );
}

/**
 * Shows a failure in place of a result.
 * @param tryAgain called by the button
 */
export function renderFailure(why: 'broken' | 'stopped', tryAgain: () => void, t: Say): HTMLElement {
  const button = element('button.plain', { type: 'button' }, t('told.again'));
  button.addEventListener('click', tryAgain);
  return element('p.warning', { role: 'alert' }, t(`told.${why}`), button);
}
