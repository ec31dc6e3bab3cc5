import type { HastNode, HastPluginDefinition } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Labels each cell of a table with three or more columns with the heading of its column. On a phone, where such a table does
 * not fit, the style sheet stacks the cells with their headings and leaves out cells that are empty or have a dash, which
 * are marked.
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
        const labels = head.map(textOf);
        for (const row of rows) {
          for (const [index, cell] of row.entries()) {
            context.setProperty(cell, 'dataLabel', labels[index]);
            if (['', '–'].includes(textOf(cell).trim())) context.setProperty(cell, 'dataNone', '');
          }
        }
      },
    },
  };
}

/** The child elements of an element. */
function childrenOf({ children }: Readonly<Element>): Element[] {
  return children.filter((child) => child.type === 'element');
}

/** The text of a node; for a component, the code that it names, or else its name. */
function textOf(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  if ('children' in node && node.children.length > 0) return node.children.map(textOf).join('');
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return '';
  const id = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  )?.value;
  return typeof id === 'string' ? id.replace(/^.*\//, '') : `<${node.name ?? ''}>`;
}
