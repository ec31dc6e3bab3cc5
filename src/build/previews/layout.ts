import { sameAction, type Card } from './card.ts';
import { codeParts } from './code-layout.ts';
import { box, type Element } from './element.ts';
import { actionColor, COLORS } from './palette.ts';
import { siteParts } from './site-layout.ts';
import { subjectParts } from './subject-layout.ts';

/** The size of every image in pixels: what chats and networks ask for. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** The bar at the left edge, and the room around the rest. */
const BAR = 20;
const ROOM = { side: 72, end: 56 };

/**
 * Lays a card out, so that it can be read when a chat shrinks it to a quarter.
 * @param card what it says
 * @param mark the site's mark, `data:…`
 */
export function layOut(card: Card, mark: string): Element {
  return box(
    {
      ...PREVIEW_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      position: 'relative',
      padding: `${String(ROOM.end)}px ${String(ROOM.side)}px ${String(ROOM.end)}px ${String(BAR + ROOM.side)}px`,
      background: COLORS.card,
      color: COLORS.text,
      fontFamily: 'Inter',
      fontWeight: 500,
    },
    box({ position: 'absolute', left: 0, top: 0, width: BAR, height: PREVIEW_SIZE.height, background: barColor(card) }),
    ...parts(card, mark),
  );
}

/** What stands on a card, from top to bottom. */
function parts(card: Card, mark: string): Element[] {
  switch (card.kind) {
    case 'code':
      return codeParts(card, PREVIEW_SIZE.width - BAR - 2 * ROOM.side, mark);
    case 'subject':
      return subjectParts(card, mark);
    case 'site':
      return siteParts(card, mark);
  }
}

/** A code's bar has the color of what to do when all its meanings ask for the same. */
function barColor(card: Card): string {
  const action = card.kind === 'code' ? sameAction(card) : null;
  return action ? actionColor(action, 'edge') : COLORS.accent;
}
