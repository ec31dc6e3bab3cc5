import { ACTION_ICONS } from './action-icons.ts';
import type { ShownAction } from './entry-action.ts';
import { element } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The badge of an action, with its icon drawn in place: for parts that stand on every page.
 * @param action how the action is shown
 */
export function actionBadge({ id, icon, label }: ShownAction): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ACTION_ICONS[icon] ?? '');
  svg.append(path);
  return element('span.action', { 'data-action': id }, svg, label);
}
