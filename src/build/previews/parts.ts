import { SITE_TITLE } from '../../site.ts';
import type { CardMeaning } from './card.ts';
import { box, icon, picture, text, type Element } from './element.ts';
import { actionColor, COLORS } from './palette.ts';

/**
 * The line above everything: what the card belongs to, and the name of the site in the corner.
 * @param label what it belongs to
 * @param mark the site's mark, `data:…`
 */
export function headLine(label: string, mark: string): Element {
  return box(
    { justifyContent: 'space-between', alignItems: 'center' },
    text(1, { color: COLORS.accent, fontSize: 42 }, label),
    box({ alignItems: 'center', gap: 14 }, picture(mark, 44), text(1, { fontSize: 32 }, SITE_TITLE)),
  );
}

/**
 * An action as a badge.
 * @param action the action
 */
export function badge(action: CardMeaning['action']): Element {
  return box(
    {
      alignSelf: 'flex-start',
      alignItems: 'center',
      gap: 18,
      padding: '10px 36px 10px 28px',
      border: `3px solid ${actionColor(action, 'line')}`,
      borderRadius: 50,
      background: actionColor(action, 'background'),
      color: actionColor(action, 'text'),
      fontSize: 46,
    },
    actionIcon(action, 46),
    text(1, {}, action.label),
  );
}

/**
 * The icon of an action.
 * @param action the action
 * @param size width and height in pixels
 */
export function actionIcon(action: CardMeaning['action'], size: number): Element {
  return icon(action.icon, size, actionColor(action, 'text'));
}
