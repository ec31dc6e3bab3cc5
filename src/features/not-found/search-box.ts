import { find } from '../../components/find.ts';
import { passToSearch } from '../../components/passed-text.ts';

/** Searches without leaving the page. Without scripting, the form leads to the page of the search. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    find(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      if (passToSearch(find(this, 'input', HTMLInputElement).value.trim())) event.preventDefault();
    });
  }
}

customElements.define('search-box', SearchBox);
