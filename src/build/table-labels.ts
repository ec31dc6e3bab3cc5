import type { HastNode, HastPluginDefinition } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Writes the heading of its column at each cell of a table of three columns or more. On a phone, where such a table does
 * not fit, the style sheet stacks its cells and shows the headings before them; cells with nothing or a
 * dash are marked, to be left out there.
 */
export function tableLabels(): HastPluginDefinition {
  return {
    name: 'table-labels',
    element: {
      filter: ['table'],
      visit(table, context) {
        const [head = [], ...rows] = childrenOf(table)
          .flatMap(childrenOf)
          .map((row) => childrenOf(row));
        if (head.length < 3) return;
        const labels = head.map((cell) => context.textContent(cell));
        for (const row of rows) {
          for (const [index, cell] of row.entries()) {
            context.setProperty(cell, 'dataLabel', labels[index]);
            if (['', '–'].includes(context.textContent(cell).trim())) context.setProperty(cell, 'dataNone', '');
          }
        }
      },
    },
  };
}

/** The elements in an element. */
function childrenOf({ children }: Readonly<Element>): Element[] {
  return children.filter((child) => child.type === 'element');
}
