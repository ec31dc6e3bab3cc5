import type { SiteCard } from './card.ts';
import { box, picture, text, type Element } from './element.ts';
import { COLORS } from './palette.ts';

/**
 * The parts of the card of the whole site, from top to bottom.
 * @param card what it says
 * @param mark the site's mark, `data:…`
 */
export function siteParts({ title, text: words, note }: SiteCard, mark: string): Element[] {
  return [
    box(
      { alignItems: 'center', gap: 36 },
      picture(mark, 132),
      text(1, { color: COLORS.strong, fontSize: 124, fontWeight: 700, letterSpacing: -4 }, title),
    ),
    text(3, { fontSize: 48, lineHeight: 1.3 }, words),
    text(1, { color: COLORS.accent, fontSize: 46 }, note),
  ];
}
