import { splitLanguage, withBase } from '../../addresses.ts';
import { loadCodes, pageEdition } from '../../components/page-edition.ts';
import { readAddress } from '../../components/read-address.ts';
import { renderUnknown } from '../../components/unknown-code.ts';

/**
 * On the 404 page: goes to what the address meant, replacing the address so that Back still works; or says what is known about
 * the code in it.
 */
class LostAddress extends HTMLElement {
  connectedCallback(): void {
    void this.read();
  }

  private async read(): Promise<void> {
    const root = withBase(this.dataset['base'] ?? '/', '');
    const { path } = splitLanguage(location.pathname.slice(root.length));
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
}

customElements.define('lost-address', LostAddress);
