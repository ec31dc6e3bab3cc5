/** What can be inside an element. Strings are text, never markup. */
export type Child = Node | string | null;

/**
 * Makes an element.
 * @param name tag, with classes after dots: `p.reason`
 * @param attributes null leaves one out
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: Child[]
): HTMLElement {
  const [tag = 'div', ...classes] = name.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * Makes nodes from a text of the catalogue: what is in backticks becomes code.
 * @param runs the text, split by `toRuns`
 */
export function inline(runs: readonly { text: string; code: boolean }[]): Node[] {
  return runs.map(({ text, code }) => (code ? element('code', {}, text) : document.createTextNode(text)));
}

/** Makes an SVG element. */
export function drawn(name: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
