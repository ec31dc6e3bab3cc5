/** The page for lost addresses in another language. */
export interface OtherPage {
  /** The address below which it is shown, as served. */
  root: string;
  html: string;
}

/**
 * The page for lost addresses with those of the other languages in it: hosts send one file wherever a page is missing, and
 * `by-address.js` shows the page of the address.
 * @param html the page in the first language
 * @param script the text of `by-address.js`
 */
export function withLanguages(html: string, others: readonly OtherPage[], script: string): string {
  const templates = others.map(({ root, html: other }) => {
    const [, lang] = found(/<html[^>]* lang="([^"]+)"/, other);
    const [, title = ''] = found(/<title>([^<]*)<\/title>/, other);
    const [, body = ''] = found(/<body[^>]*>(.*)<\/body>/s, other);
    // The modules are those of the page itself, and a part of them would fail when it runs twice.
    const content = body.replace(/<script type="module"[^>]*>.*?<\/script>/gs, '');
    return `<template lang="${String(lang)}" data-root="${root}" data-title="${title.replaceAll('"', '&quot;')}">${content}</template>`;
  });
  found(/<\/head>/, html);
  return html.replace('</head>', () => `${templates.join('')}<script>${script}</script></head>`);
}

/** What a pattern finds in a page. */
function found(pattern: RegExp, html: string): RegExpExecArray {
  const match = pattern.exec(html);
  if (match) return match;
  throw new Error(
    `The page for lost addresses has nothing like ${String(pattern)}, by which languages are put together.`,
  );
}
