import type { Encoding } from './encoding.ts';

/** A tag with the blanks that follow it. */
const TAG = /<(\/?)([a-z]\w*)((?:\s[^<>]{0,200})?)>(?:\s*<(\/?)([a-z]\w*)((?:\s[^<>]{0,200})?)>)*/gi;

/** Tags behind which a line ends. */
const LINES = /<\/?(?:tr|p|div|li|br|dt|h\d)\b/i;

/** A tag that names its value, as Android and Solr write it. */
const NAMED = /\sname=["'](\w+)["'][^<>]*>$/;

/** Markup around keys and values: `<td>errcode</td><td>40001</td>`, `<b>错误码：</b>40163`, `<int name="ret">-1</int>`. */
export const tags: Encoding = {
  name: 'tags',
  undo: (source) => {
    const undone = source.rewrite(TAG, (match) => {
      const name = NAMED.exec(match)?.[1];
      if (name !== undefined) return `\n${name}:`;
      if (LINES.test(match)) return '\n';
      // A blank at least, so that a span in front of it ends there.
      return /^<\/[^<>]*>\s*</.test(match) ? ' : ' : ' ';
    });
    return undone === source ? null : undone;
  },
};
