import type { MdastNode, MdastPluginEntry } from 'satteri';
import type { CodeMention } from '../components/guides.ts';

type Element = Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** Records in the front matter which codes a guide names, and under which heading, so that entries can link back. */
export function codeMentions(): MdastPluginEntry {
  return () => {
    const codes: CodeMention[] = [];
    let heading = -1;
    const note = (
      { name, attributes }: Readonly<Element>,
      data: { astro?: { frontmatter: Record<string, unknown> } },
    ) => {
      if (!['Code', 'Codes', 'CodesByDomain'].includes(name ?? '')) return;
      const texts = attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
          ? [[attribute.name, attribute.value] as const]
          : [],
      );
      const { id, rest, ...selection } = Object.fromEntries(texts);
      codes.push({
        heading,
        ...(id === undefined ? {} : { id }),
        rest: rest !== undefined,
        selection,
      });
      if (data.astro) data.astro.frontmatter['codes'] = codes;
    };
    return {
      name: 'code-mentions',
      heading() {
        heading += 1;
      },
      mdxJsxTextElement(node, { data }) {
        note(node, data);
      },
      mdxJsxFlowElement(node, { data }) {
        note(node, data);
      },
    };
  };
}
