import type { ShownAction } from '../catalogue/actions.ts';
import { drawn, element } from './dom.ts';

/** What a badge needs of an action, from the catalogue or the decoder's table. */
export type BadgeAction = Pick<ShownAction, 'icon' | 'label'> & { id: string };

/**
 * The class, icon and label of a badge. Pages have each icon once, in `ActionIcons`, and refer to it; scripts draw the path
 * in place, since they may run on a page without `ActionIcons`.
 */
export function badgeParts({ id, icon, label }: BadgeAction) {
  return {
    span: { class: 'action', 'data-action': id },
    svg: { width: '16', height: '16', 'aria-hidden': 'true' },
    use: { href: `#icon-${id}` },
    path: { d: icon },
    label,
  } as const;
}

/** Makes the badge of an action in a script. */
export function actionBadge(action: BadgeAction): HTMLElement {
  const { span, svg, path, label } = badgeParts(action);
  return element('span', span, drawn('svg', { viewBox: '0 0 16 16', ...svg }, drawn('path', path)), label);
}
