import { withBase } from '../../addresses.ts';
import { readAddress } from '../../components/read-address.ts';
import { renderUnknown } from '../../components/unknown-code.ts';

/**
 * On the 404 page: goes to what the address meant, replacing the address so that Back still works; or says what is known
 * about the code in it.
 */
class LostAddress extends HTMLElement {
  connectedCallback(): void {
    void this.read();
  }

  private async read(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const root = withBase(base, '');
    const address = location.pathname.slice(root.length) + location.search + location.hash;
    const { default: list } = await import('virtual:msdk/codes');
    const read = readAddress(address, list);
    if (read.kind === 'unknown') return;
    if (read.kind === 'unknown-code') {
      this.replaceChildren(renderUnknown(read, list, base));
      return;
    }
    const to = new URL(withBase(base, read.to), location.origin);
    if (to.hash === '') to.hash = location.hash;
    if (to.href !== location.href) location.replace(to);
  }
}

customElements.define('lost-address', LostAddress);
