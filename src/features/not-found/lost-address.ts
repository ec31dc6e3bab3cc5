import { splitLanguage, withBase } from '../../addresses.ts';
import { FIRST_LANGUAGE } from '../../catalogue/languages.ts';
import { loadCodes, pageEdition } from '../../components/page-edition.ts';
import { readAddress } from '../../components/read-address.ts';
import { renderUnknown } from '../../components/unknown-code.ts';
import { LANGUAGE_NAMES, TAGS } from '../../components/words.ts';

/**
 * On the 404 page, which all languages share: speaks the language of the address, and goes to what the address meant, replacing
 * the address so that Back still works; or says what is known about the code in it.
 */
class LostAddress extends HTMLElement {
  connectedCallback(): void {
    void this.read();
  }

  private async read(): Promise<void> {
    const root = withBase(this.dataset['base'] ?? '/', '');
    const { language, path } = splitLanguage(location.pathname.slice(root.length));
    this.speak(TAGS[language]);
    const list = await loadCodes();
    const edition = pageEdition();
    const read = readAddress(path + location.search + location.hash, list);
    if (read.kind === 'unknown') return;
    if (read.kind === 'unknown-code') {
      this.replaceChildren(renderUnknown(read, list, edition));
      return;
    }
    const to = new URL(edition.href(read.to), location.origin);
    if (to.hash === '') to.hash = location.hash;
    if (to.href !== location.href) location.replace(to);
  }

  /** Shows the page in a language, where it is not the one that it was made in. */
  private speak(tag: string): void {
    const { documentElement: page } = document;
    if (page.lang === tag) return;
    page.lang = tag;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
      link.textContent = LANGUAGE_NAMES[FIRST_LANGUAGE];
      link.href = withBase(this.dataset['base'] ?? '/', '/');
      link.lang = link.hreflang = TAGS[FIRST_LANGUAGE];
    }
    const heading = document.querySelector('h1');
    for (const part of document.querySelectorAll<HTMLElement>('main [data-in]')) {
      part.hidden = part.dataset['in'] !== tag;
      const { title } = part.dataset;
      if (part.hidden || title === undefined) continue;
      document.title = document.title.replace(/^[^|]*(?= \|)/, title);
      if (heading) heading.textContent = title;
    }
  }
}

customElements.define('lost-address', LostAddress);
