import type { ShownAction } from '../catalogue/actions.ts';
import { element } from './dom.ts';

/** What a badge says: an action as the catalogue or the decoder's table has it. */
export type BadgeAction = Pick<ShownAction, 'icon' | 'label'> & { id: string };

/**
 * What every badge is made of. Pages hold each icon once, in `ActionIcons`, and refer to it; a script draws the path in
 * place, since it may run on a page without them.
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

/** The badge of an action, made by a script. */
export function actionBadge(action: BadgeAction): HTMLElement {
  const { span, svg, path, label } = badgeParts(action);
  return element('span', span, drawn('svg', { viewBox: '0 0 16 16', ...svg }, drawn('path', path)), label);
}

/** An element of an SVG. */
function drawn(name: 'svg' | 'path', attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
