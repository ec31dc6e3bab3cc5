import type { SubjectCard } from './card.ts';
import { box, text, type Element } from './element.ts';
import { COLORS } from './palette.ts';
import { headLine } from './parts.ts';

/**
 * The parts of the card of a domain or a guide, from top to bottom.
 * @param card what it says
 * @param mark the site's mark, `data:…`
 */
export function subjectParts({ label, title, text: words, note }: SubjectCard, mark: string): Element[] {
  return [
    headLine(label, mark),
    box(
      { flexDirection: 'column', gap: 24 },
      text(2, { color: COLORS.strong, fontSize: 84, fontWeight: 700, lineHeight: 1.08, letterSpacing: -2 }, title),
      text(note === '' ? 4 : 3, { fontSize: 42, lineHeight: 1.3 }, words),
    ),
    text(1, { color: COLORS.accent, fontSize: 42 }, note),
  ];
}
