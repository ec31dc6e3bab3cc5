/**
 * Finds an element in prerendered markup.
 * @throws Error when it is missing or of another type: the markup and the script belong together
 */
export function find<T extends HTMLElement>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector}`);
  return found;
}
