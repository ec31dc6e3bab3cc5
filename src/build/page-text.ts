import { Parser } from 'htmlparser2';

/** What a built page says. */
export interface PageText {
  title: string;
  description: string;
  /** The words of its main part below the title, elements parted by periods. */
  text: string;
}

/** Elements whose texts are no part of the sentences around them. */
const BLOCKS = new Set('blockquote dd div dt figcaption h2 h3 h4 li p pre summary td th'.split(' '));

/** Elements whose texts nobody reads. */
const UNREAD = new Set(['script', 'style', 'svg', 'template']);

/** Reads a page as Starlight builds it. */
export function readPage(html: string): PageText {
  const page: PageText = { title: '', description: '', text: '' };
  /** Open elements; those that are void never close. */
  const open: { name: string; isMain: boolean; isUnread: boolean }[] = [];
  const parser = new Parser({
    onopentag: (name, { class: classes = '', ...attributes }) => {
      if (name === 'meta' && attributes['name'] === 'description') page.description = attributes['content'] ?? '';
      const within = open.at(-1);
      open.push({
        name,
        isMain: (within?.isMain ?? false) || classes.split(' ').includes('sl-markdown-content'),
        isUnread: (within?.isUnread ?? false) || UNREAD.has(name) || classes.split(' ').includes('sl-anchor-link'),
      });
    },
    ontext: (text) => {
      const within = open.at(-1);
      if (!within || within.isUnread) return;
      if (open.some(({ name }) => name === 'h1')) page.title += text;
      else if (within.isMain) page.text += text;
    },
    onclosetag: (name) => {
      const within = open.pop();
      if (within?.isMain && !within.isUnread && BLOCKS.has(name)) page.text = ended(page.text);
    },
  });
  parser.end(html);
  return { ...page, title: page.title.trim(), text: page.text.trim().replace(/\s+/g, ' ') };
}

/** A text whose last sentence ends. */
function ended(text: string): string {
  const said = text.trimEnd();
  return `${said}${/[\p{L}\p{N})”\]]$/u.test(said) ? '.' : ''} `;
}
