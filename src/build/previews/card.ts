import type { ShownAction } from '../../catalogue/actions.ts';

/** The facts of a preview image: all that it says beside the name of the site. */
export type Card = CodeCard | SubjectCard | SiteCard;

/** The card of a code: the number and its meanings. */
export interface CodeCard {
  kind: 'code';
  /** The code in the spelling of its page. */
  code: string;
  /** At least one. */
  meanings: readonly CardMeaning[];
}

/** What a card says of one meaning of a code. */
export interface CardMeaning {
  /** Name of the domain. */
  domain: string;
  /** What happened. */
  title: string;
  /** What to do. */
  action: Pick<ShownAction, 'id' | 'icon' | 'hue' | 'label'>;
}

/** The card of a domain or a guide. */
export interface SubjectCard {
  kind: 'subject';
  /** What the page belongs to, e.g. the family of a domain. */
  label: string;
  /** What the page is called. */
  title: string;
  /** What it is about: one sentence. */
  text: string;
  /** A few words at the foot; may be empty. */
  note: string;
}

/** The card of the whole site. */
export interface SiteCard {
  kind: 'site';
  /** What the site is called. */
  title: string;
  /** What it is: one sentence. */
  text: string;
  /** A few words at the foot. */
  note: string;
}

/** Of how many meanings a card has room for the titles. */
const MOST_TITLES = 3;

/**
 * Whether the card of a code with several meanings tells the title of each; with more, it names their domains alone.
 * @param card the card of a code
 */
export function showsTitles({ meanings }: CodeCard): boolean {
  return meanings.length <= MOST_TITLES;
}

/**
 * How many meanings a code with several has, in words.
 * @param card the card of a code
 */
export function meaningCount({ meanings }: CodeCard): string {
  return `${String(meanings.length)} meanings`;
}

/**
 * The action that all meanings of a code ask for.
 * @param card the card of a code
 * @returns null when they ask for different ones
 */
export function sameAction({ meanings }: CodeCard): CardMeaning['action'] | null {
  const [first, ...others] = meanings;
  return first && others.every(({ action }) => action.id === first.action.id) ? first.action : null;
}

/**
 * What an image says, for those who do not see it.
 * @param card the facts of the image
 */
export function altOf(card: Card): string {
  switch (card.kind) {
    case 'code':
      return sentences(codeSentences(card));
    case 'subject':
      return sentences([`${card.label}: ${card.title}`, card.text, card.note]);
    case 'site':
      return sentences([card.title, card.text, card.note]);
  }
}

/** What the card of a code says: the code, and all meanings or their domains. */
function codeSentences(card: CodeCard): string[] {
  const { code, meanings } = card;
  const count = `${code}: ${meaningCount(card)}`;
  if (!showsTitles(card))
    return [count, meanings.map(({ domain }) => domain).join(', '), sameAction(card)?.label ?? ''];
  const told = meanings.map(({ domain, title, action }) => `${domain}: ${title} (${action.label})`);
  return [meanings.length === 1 ? code : count, ...told];
}

/** Joins parts with full stops; an empty one is left out. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.?$/, '.'))
    .join(' ');
}
