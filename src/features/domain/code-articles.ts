import { toWords, type FilteredCode } from './domain-filter.ts';

/** How much of a code has to be in view for it to be read, in pixels. */
const LINE = 24;

/** The prerendered codes of a domain's page, in their groups. */
export class CodeArticles {
  /** What the filter looks at, in the order of the page. */
  readonly codes: readonly FilteredCode[];
  private readonly articles: readonly HTMLElement[];
  private readonly groups: readonly HTMLElement[];

  /** @param root the element that holds them */
  constructor(root: ParentNode) {
    this.articles = [...root.querySelectorAll<HTMLElement>('.entry')];
    this.groups = [...root.querySelectorAll<HTMLElement>('.group')];
    this.codes = this.articles.map(readCode);
  }

  /**
   * Shows some of the codes; a group without any of them goes as well.
   * @param isShown one value a code
   */
  show(isShown: readonly boolean[]): void {
    for (const [place, article] of this.articles.entries()) article.hidden = isShown[place] !== true;
    for (const group of this.groups) group.hidden = !group.querySelector('.entry:not([hidden])');
  }

  /**
   * The place of the code that an element belongs to.
   * @param element an element of the page, or null
   * @returns -1 for none
   */
  placeOf(element: Element | null): number {
    const article = element?.closest<HTMLElement>('.entry');
    return article ? this.articles.indexOf(article) : -1;
  }

  /**
   * The printed spelling of a code.
   * @param place place of the code
   */
  spellingOf(place: number): string {
    return this.codes[place]?.spellings[0] ?? '';
  }

  /**
   * The code that is being read: the one that the fragment names when it is in view, else the first in view.
   * @param top where the view begins, in pixels from the window's upper edge
   */
  readAt(top: number): HTMLElement | null {
    const isInView = (article: HTMLElement) => {
      const box = article.getBoundingClientRect();
      return box.bottom > top + LINE && box.top < innerHeight - LINE;
    };
    const seen = this.articles.filter((article) => !article.hidden && isInView(article));
    return seen.find((article) => article.querySelector(':target')) ?? seen[0] ?? null;
  }
}

/** Reads from the page what the filter looks at. */
function readCode(article: HTMLElement): FilteredCode {
  const spellings = [...article.querySelectorAll('h3'), ...article.querySelectorAll('.alias')].map(({ id }) => id);
  const texts = [...article.querySelectorAll('.title, .meaning, .facts q')].map(({ textContent }) => textContent);
  return {
    spellings,
    words: toWords([...spellings, ...texts]),
    action: article.querySelector<HTMLElement>('.action')?.dataset['action'] ?? '',
  };
}
