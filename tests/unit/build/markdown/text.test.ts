import fc from 'fast-check';
import { type MdastNode, markdownToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { code, link, marked, phrase, table } from '#src/build/markdown/text.ts';

/** What a reader sees of a text in Markdown, with the kinds of nodes that it consists of. */
function read(markdown: string): { text: string; kinds: string[] } {
  const kinds = new Set<string>();
  const textOf = (node: MdastNode): string => {
    kinds.add(node.type);
    if ('children' in node) return node.children.map(textOf).join('');
    return 'value' in node ? node.value : '';
  };
  return { text: textOf(markdownToMdast(markdown)), kinds: [...kinds] };
}

/** Words and everything that Markdown might read as markup. */
const texts = fc
  .array(fc.constantFrom(...'a 1 中 \\ * _ __ ~ ~~ [x](/y/) <b> &amp; # - + > 1. | ! . ( ) ： 0x10~0x11'.split(' ')))
  .map((parts) => parts.join(' ').trim())
  .filter((text) => text !== '');

it('shows any text as it is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(marked(text))).toEqual({ text, kinds: ['root', 'paragraph', 'text'] });
    }),
  );
});

it('keeps names and values as they are, with backticks in them', () => {
  fc.assert(
    fc.property(fc.constantFrom('ret', '*', '0x10~0x11', '`', 'a``b', '|'), (text) => {
      expect(read(`- ${code(text)}`)).toEqual({ text, kinds: expect.arrayContaining(['inlineCode']) as string[] });
    }),
  );
  expect(marked('The `ret` of _this_')).toBe('The `ret` of \\_this\\_');
});

it('writes the links of a sentence, and its keys as code', () => {
  expect(phrase('Press <kbd>/</kbd>, or see the <all>list</all>.', { all: '/errors/' })).toBe(
    'Press `/`, or see the [list](/errors/).',
  );
  expect(link('x', '/decode/#(1)')).toBe('[x](/decode/#%281%29)');
});

it('keeps the cells of a table apart', () => {
  expect(table(['a', 'b'], [['1|2', '`|`']])).toBe('| a | b |\n| --- | --- |\n| 1\\|2 | `\\|` |');
});
