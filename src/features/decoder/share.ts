import { DECODE_PATH } from '../../addresses.ts';
import { type DecoderInput, LONGEST_LINK, toLink, toShortFragment } from '../../decoder-link.ts';
import { find } from '../../components/find.ts';
import { pageEdition } from '../../components/page-edition.ts';
import { inSequence, type Key, type Say } from '../../components/words.ts';
import type { Result } from '../../decoder/index.ts';
import type { Explanation } from './explanation.ts';
import type { LayerView } from './group-view.ts';
import type { VerdictView } from './verdict-view.ts';

/** A result with everything that can be copied. */
export interface Shown {
  /** The input as pasted, with the choices. */
  input: DecoderInput;
  /** Redacted. */
  result: Result;
  /** The redacted result in words. */
  explanation: Explanation;
  /** The text of the redacted result. */
  shared: string;
  fragments: Fragments;
  /** Whether that text alone leads to the same layers. */
  isFaithful: boolean;
  /** Version of the catalogue. */
  version: string;
}

/** The fragments of links to an input, made in advance: a browser may refuse to copy what is made after the click. */
export interface Fragments {
  /** Without anything private; null when there is nothing to share, or too much. */
  shared: string | null;
  /** With the text as pasted; null when it is too long. */
  whole: string | null;
}

/**
 * Makes the fragments of links to an input.
 * @param shared its text without anything private; empty for none
 */
export async function toFragments(input: DecoderInput, shared: string): Promise<Fragments> {
  return {
    shared: shared === '' ? null : await toShortFragment({ ...input, text: shared }),
    whole: await toShortFragment(input),
  };
}

/** What each button copies, and the message afterwards. */
const COPIES: Readonly<Record<string, { text: (shown: Shown) => string | null; done: Key }>> = {
  link: { text: ({ fragments }) => linkTo(fragments.shared), done: 'told.copied.link' },
  ticket: { text: ticketOf, done: 'told.copied.ticket' },
  json: { text: ({ result }) => JSON.stringify(result, null, 2), done: 'told.copied.json' },
  whole: { text: ({ fragments }) => linkTo(fragments.whole), done: 'told.copied.whole' },
};

/** The menu that copies a result. When the browser refuses to copy, the text is shown selected instead. */
export class CopyBar {
  private readonly bar: HTMLDetailsElement;
  private readonly announce: (text: string) => void;
  private readonly told: HTMLElement;
  private readonly fallback: HTMLElement;
  private readonly field: HTMLTextAreaElement;
  private shown: Shown | null = null;

  /**
   * @param announce tells screen readers what happened
   */
  constructor(root: HTMLElement, announce: (text: string) => void, signal: AbortSignal) {
    this.announce = announce;
    this.bar = find(root, '.copy', HTMLDetailsElement);
    this.told = find(this.bar, '.told', HTMLElement);
    this.fallback = find(this.bar, '.fallback', HTMLElement);
    this.field = find(this.bar, '.fallback textarea', HTMLTextAreaElement);
    for (const button of this.buttons()) {
      const copy = () => {
        const kind = COPIES[button.dataset['copy'] ?? ''];
        const text = this.shown && kind ? kind.text(this.shown) : null;
        if (kind && text !== null) void this.copy(text, pageEdition().t(kind.done));
      };
      button.addEventListener('click', copy, { signal });
    }
  }

  /**
   * Offers a result for copying.
   * @param shown null when there is nothing to copy
   */
  show(shown: Shown | null): void {
    this.shown = shown;
    this.bar.hidden = shown === null;
    this.fallback.hidden = true;
    this.told.textContent = '';
    if (!shown) return;
    const { input, shared, fragments, isFaithful } = shown;
    find(this.bar, '.differs', HTMLElement).hidden = isFaithful;
    const links = { link: linkTo(fragments.shared), whole: linkTo(fragments.whole) };
    for (const button of this.buttons()) button.disabled = links[button.dataset['copy'] as keyof typeof links] === null;
    find(this.bar, '.holds', HTMLElement).textContent = shared;
    const { t } = pageEdition();
    const isLog = shown.result.counts.responses > 1;
    find(this.bar, '.chosen', HTMLElement).textContent = `${chosenOf(input, t)}${isLog ? t('told.withoutCounts') : ''}`;
    find(this.bar, '.too-long', HTMLElement).textContent = tooLong(links.link === null, links.whole === null, t);
  }

  private buttons(): NodeListOf<HTMLButtonElement> {
    return this.bar.querySelectorAll<HTMLButtonElement>('button[data-copy]');
  }

  /**
   * Copies a text.
   * @param done what is said afterwards
   * @returns whether it was copied; if not, it is shown
   */
  async copy(text: string, done: string): Promise<boolean> {
    this.fallback.hidden = true;
    this.told.textContent = '';
    try {
      await navigator.clipboard.writeText(text);
      this.told.textContent = done;
      this.announce(done);
      return true;
    } catch {
      this.bar.open = true;
      this.fallback.hidden = false;
      this.field.value = text;
      this.field.focus();
      this.field.select();
      return false;
    }
  }
}

/** The full link to the decoder with a fragment; null when there is none, or it would be too long. */
function linkTo(fragment: string | null): string | null {
  return toLink(new URL(pageEdition().href(DECODE_PATH), location.href).href, fragment);
}

/** The summary for a ticket. */
function ticketOf({ explanation, shared, fragments, version }: Shown): string {
  const { t, href } = pageEdition();
  const context = {
    toUrl: (path: string) => new URL(href(path), location.href).href,
    link: linkTo(fragments.shared),
    text: shared,
    version,
  };
  return toResultTicket(explanation, context, t);
}

/** The choices, for a link or a ticket. */
function chosenOf({ interface: path, platform, domain }: DecoderInput, t: Say): string {
  const chosen = [
    path === '' ? null : t('told.api', { path }),
    platform === '' ? null : t('told.chosen.platform', { platform }),
    domain === '' ? null : t('told.chosen.meaning', { domain }),
  ];
  const parts = chosen.filter((part) => part !== null);
  return parts.length === 0 ? '' : t('told.chosen.with', { parts: parts.join(t('told.and')) });
}

/** The message about links that are too long. */
function tooLong(link: boolean, whole: boolean, t: Say): string {
  const limit = { characters: LONGEST_LINK };
  if (link) return t('told.tooLong', limit);
  return whole ? t('told.tooLong.whole', limit) : '';
}

/** How many kinds of responses a ticket lists. */
const MOST_GROUPS = 10;

/** What a ticket needs in addition to the explanation. */
export interface TicketContext {
  /** Turns an address from the site's root into a full one. */
  toUrl: (path: string) => string;
  /** Full link to the decoder with the input; null when it would be too long. */
  link: string | null;
  /** The text in the link: the responses without anything private. */
  text: string;
  /** Version of the catalogue. */
  version: string;
}

/**
 * Writes a result for a ticket. Only the link, the lines and the times come from what was pasted. Everything else is the
 * catalogue's, so that a ticket system finds no address, mention or reference to act on.
 * @param explanation the redacted result in words
 * @returns Markdown, ending in a line break
 */
export function toResultTicket(
  { headline, summary, verdict, groups, cut }: Explanation,
  context: TicketContext,
  t: Say,
): string {
  const { toUrl, link, text, version } = context;
  const isOne = summary === null && groups.length === 1 && groups[0]?.times === t('told.once');
  const read = groups.slice(0, MOST_GROUPS).flatMap((view, group) => {
    const { layers, warnings, context: known, times, places } = view;
    return [
      ...layers.map((layer, place) => {
        const number = groups.length > 1 ? `${String(group + 1)}.${String(place + 1)}` : String(place + 1);
        const open =
          view.isOpen && place === layers.length - 1 ? { title: view.title, path: view.path, domain: null } : {};
        return t('told.ticket.layer', { number, name: nameOf({ ...layer, ...open }, toUrl, t) });
      }),
      ...(isOne || times === '' ? [] : [`- ${[times, places].join(t('told.comma'))}`]),
      ...warnings.map((warning) => t('told.ticket.note', { warning: escape(warning) })),
      ...(known === null ? [] : [`- ${known}`]),
    ];
  });
  const rest = groups.length - MOST_GROUPS;
  return [
    `**${headline}**`,
    ...(summary === null ? [] : ['', summary]),
    ...(verdict ? adviceOf(verdict, t) : []),
    ...(read.length > 0 ? ['', t('told.ticket.read'), '', ...read] : []),
    ...(rest > 0 ? ['', t('told.ticket.more', { rest })] : []),
    ...(cut === null ? [] : ['', cut]),
    ...(text === '' ? [] : ['', '```', text, '```']),
    '',
    ...(link === null ? [] : [`[${t('told.ticket.open')}](<${link}>)`]),
    t('told.ticket.version', { version }),
    '',
  ].join('\n');
}

/** What to do, or the meanings of which one is right. */
function adviceOf({ advice, retry, which, doubt, steps, meanings }: VerdictView, t: Say): string[] {
  const told = [which, doubt].flatMap((text) => (text === null ? [] : ['', text]));
  if (meanings.length > 0)
    return [
      ...told,
      '',
      ...meanings.map(({ name, title, label }) =>
        t('told.ticket.meaning', { name: escape(name), title: escape(title), label }),
      ),
    ];
  return ['', inSequence([advice, retry]), ...told, '', ...steps.map((step, index) => `${String(index + 1)}. ${step}`)];
}

/** A layer with the link to its entry, and its domain. */
function nameOf({ code, title, path, domain }: LayerView, toUrl: TicketContext['toUrl'], t: Say): string {
  const name = escape(`${code} — ${title}`);
  return `${path === null ? name : `[${name}](<${toUrl(path)}>)`}${domain === null ? '' : t('told.ticket.table', { table: domain })}`;
}

/** Escapes Markdown in a text; backticks of the catalogue stay code. */
function escape(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, '\\$&');
}
