/**
 * An element of prerendered markup.
 * @param root where it is looked for
 * @param type what it has to be
 * @throws Error when it is missing: the markup and the script belong together
 */
export function find<T extends HTMLElement>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector}`);
  return found;
}
