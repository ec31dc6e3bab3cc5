import { type MdastNode, mdxToMdast, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { inLanguage, splitLanguage } from '../../addresses.ts';
import type { ActionId } from '../../catalogue/actions.ts';
import type { Catalogue, Entry } from '../../catalogue/catalogue.ts';
import { namedEntry, selectedEntries } from '../../components/code-lists.ts';
import type { PageEdition } from '../../components/edition.ts';
import { actionsOf, countOf, rowsByDomain, sentenceOf } from '../../components/guide-parts.ts';
import { listed } from '../../components/words.ts';
import { REPOSITORY_URL } from '../../site.ts';
import { code, link, marked, table } from './text.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** A guide as written. */
export interface GuideSource {
  /** Its file, for error messages. */
  file: string;
  /** The text of the file, without the front matter. */
  body: string;
}

/**
 * A guide in Markdown: its source, with the components replaced by what they say.
 * @param first the English catalogue, from which guides select codes
 * @throws Error when the guide has a component that is not known here
 */
export function writeGuide({ file, body }: GuideSource, edition: PageEdition, first: Catalogue): string {
  const tree = mdxToMdast(body, { features: { directive: true } });
  const named = new Set(componentsIn(tree).flatMap((component) => namedBy(component, first, file)));
  return written(tree)
    .trim()
    .replace(/\n{3,}/g, '\n\n');

  /** What a part of the source becomes. */
  function written(node: MdastNode): string {
    if (node.type === 'mdxjsEsm') return '';
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return said(node);
    const { start, end } = placeOf(node, file);
    const inner = insideOf(node, start, end);
    if (node.type === 'containerDirective') return quoted(inner);
    if (node.type !== 'link' || !node.url.startsWith('/')) return inner;
    const { path } = splitLanguage(node.url);
    const target = edition.href(node.url === path ? path : inLanguage(edition.language, path));
    const at = inner.lastIndexOf(`](${node.url}`);
    return `${inner.slice(0, at)}](${target}${inner.slice(at + 2 + node.url.length)}`;
  }

  /** The source from one place to another, with the parts of a node as they are written. */
  function insideOf(node: MdastNode, start: number, end: number): string {
    let at = start;
    let text = '';
    for (const child of 'children' in node ? node.children : []) {
      const place = placeOf(child, file);
      text += body.slice(at, place.start) + written(child);
      at = place.end;
    }
    return text + body.slice(at, end);
  }

  /** What a component says. */
  function said(component: Component): string {
    const { t, href, catalogue, domainOf } = edition;
    const props = propsOf(component, file);
    const codeLink = (entry: Entry, text = code(entry.code)) => link(text, href(entry.url));
    switch (component.name) {
      case 'a':
        return link(contentOf(component), props['href'] as string);
      // An anchor that was published.
      case 'span':
        return contentOf(component);
      case 'Code':
        return codeLink(namedEntry(props['id'] as string, first, file), contentOf(component) || undefined);
      case 'Count':
        return countOf(props, first, file, t);
      case 'ActionNames':
        return actionsOf(props['errType'] as number, catalogue, t);
      case 'Sentence':
        return marked(sentenceOf(props as { of: string } | { action: ActionId }, catalogue, first, file), false);
      case 'Codes': {
        const { and = false, rest, ...selection } = props;
        const codes = selectedEntries(selection, first, file);
        const links = codes.map((entry) => codeLink(entry));
        if (typeof rest !== 'string') return and === true ? listed(links, t) : links.join(t('list.comma'));
        const others = Map.groupBy(
          codes.filter(({ id }) => !named.has(id)),
          ({ domain }) => domain,
        );
        if (others.size === 0) return '';
        const lists = [...others].map(
          ([domain, members]) =>
            `${domainOf(domain).title} ${members.map((entry) => codeLink(entry)).join(t('list.comma'))}`,
        );
        return `${rest} ${lists.join(t('list.semicolon'))}${t('list.period')}`;
      }
      case 'CodesByDomain': {
        const { heads, ...selection } = props as unknown as Parameters<typeof rowsByDomain>[0] & { heads: string[] };
        return table(
          heads,
          rowsByDomain(selection, first, file).map(({ domain, columns }) => [
            link(marked(domainOf(domain).title), href(domainOf(domain).url)),
            ...columns.map((codes) => codes.map((entry) => codeLink(entry)).join(t('list.comma')) || '–'),
          ]),
        );
      }
      default:
        throw new Error(
          `${file}: the component ${component.name ?? '(fragment)'} has no text in Markdown. Write one in src/build/markdown/guide.ts.`,
        );
    }
  }

  /** The content of a component as written. */
  function contentOf({ children }: Component): string {
    return children.map((child) => written(child)).join('');
  }
}

/** An aside, `:::caution` to `:::`, as a quotation. */
function quoted(aside: string): string {
  const lines = aside.trim().split('\n').slice(1, -1);
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Every component of a guide. */
function componentsIn(node: MdastNode): Component[] {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return [node];
  return 'children' in node ? node.children.flatMap(componentsIn) : [];
}

/** The ids of the codes that a component names one by one, or in a list that is not the rest. */
function namedBy(component: Component, first: Catalogue, file: string): string[] {
  const props = propsOf(component, file);
  if (component.name === 'Code') return [namedEntry(props['id'] as string, first, file).id];
  const isList = component.name === 'Codes' || component.name === 'CodesByDomain';
  return isList && props['rest'] === undefined ? selectedEntries(props, first, file).map((entry) => entry.id) : [];
}

/** The properties of a component: texts, numbers, lists of texts, and addresses in the repository. */
function propsOf({ attributes }: Component, file: string): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map((attribute): [string, unknown] => {
      if (attribute.type !== 'mdxJsxAttribute') throw new Error(`${file}: properties are written one by one.`);
      const { name, value } = attribute;
      if (value === null || value === undefined) return [name, true];
      return [name, typeof value === 'string' ? value : valueOf(value.value, `${file}: ${name}`)];
    }),
  );
}

/** The value of an expression in a guide: JSON but for its quotes, or a text in which only the repository is a variable. */
function valueOf(expression: string, where: string): unknown {
  const text = /^`(.*)`$/s.exec(expression.trim())?.[1];
  if (text !== undefined) return text.replaceAll('${REPOSITORY_URL}', REPOSITORY_URL);
  try {
    return JSON.parse(expression.replaceAll("'", '"').replace(/,\s*\]/g, ']')) as unknown;
  } catch (cause) {
    throw new Error(`${where} is ${expression}: a number, true, false or a list of texts was expected.`, { cause });
  }
}

/** Where a part of the source begins and ends. */
function placeOf({ type, position }: MdastNode, file: string): { start: number; end: number } {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`${file}: a part of the kind ${type} has no place.`);
  return { start, end };
}
