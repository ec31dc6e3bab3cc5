import { meaningCount, sameAction, showsTitles, type CardMeaning, type CodeCard } from './card.ts';
import { box, text, type Element } from './element.ts';
import { actionColor, COLORS } from './palette.ts';
import { actionIcon, badge, headLine } from './parts.ts';

/** The widest figure in Inter Bold with tabular figures, as a part of the size of the type. */
const FIGURE_WIDTH = 0.66;

/**
 * The parts of the card of a code, from top to bottom.
 * @param card what it says
 * @param width the room for them in pixels
 * @param mark the site's mark, `data:…`
 */
export function codeParts(card: CodeCard, width: number, mark: string): Element[] {
  const [first, ...others] = card.meanings;
  if (first && others.length === 0) return oneMeaning(card.code, first, width, mark);
  const head = headLine(meaningCount(card), mark);
  if (showsTitles(card)) {
    const lines = others.length === 1 ? 2 : 1;
    return [head, figures(card.code, 112, width), ...card.meanings.map((meaning) => row(meaning, lines))];
  }
  const domains = card.meanings.map(({ domain }) => domain).join(', ');
  const action = sameAction(card);
  return [
    head,
    figures(card.code, 160, width),
    text(3, { color: COLORS.strong, fontSize: 44, lineHeight: 1.25 }, domains),
    ...(action ? [badge(action)] : []),
  ];
}

/** A code with one meaning: everything as large as it goes. */
function oneMeaning(code: string, { domain, title, action }: CardMeaning, width: number, mark: string): Element[] {
  return [
    headLine(domain, mark),
    box(
      { flexDirection: 'column', gap: 32 },
      figures(code, 184, width),
      text(2, { color: COLORS.strong, fontSize: 56, lineHeight: 1.2 }, title),
    ),
    badge(action),
  ];
}

/** One of several meanings. */
function row({ domain, title, action }: CardMeaning, lines: number): Element {
  return box(
    { gap: 24 },
    actionIcon(action, 44),
    box(
      { flexDirection: 'column', flex: 1 },
      text(1, { color: actionColor(action, 'text'), fontSize: 34, lineHeight: 1.25 }, `${domain} · ${action.label}`),
      text(lines, { color: COLORS.strong, fontSize: 42, lineHeight: 1.2 }, title),
    ),
  );
}

/**
 * A code, as large as asked for unless it is too long for that. Its figures are equally wide, its hyphens stand at half
 * their height.
 */
function figures(code: string, largest: number, width: number): Element {
  const size = Math.min(largest, Math.floor(width / (code.length * FIGURE_WIDTH)));
  const runs = code.match(/-|[^-]+/g) ?? [];
  return box(
    { color: COLORS.strong, fontSize: size, fontWeight: 700, lineHeight: 0.86, letterSpacing: -size / 50 },
    ...runs.map((run) => text(1, { fontFeatureSettings: run === '-' ? '"case"' : '"case", "tnum"' }, run)),
  );
}
