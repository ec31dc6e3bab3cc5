import { find } from '../../components/find.ts';

/** In print, the page begins with its full address. */
find(document, '.page-address', HTMLElement).textContent = location.href;
