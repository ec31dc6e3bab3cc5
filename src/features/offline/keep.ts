import { Workbox } from 'workbox-window';
import { entryPath, withBase } from '../../addresses.ts';
import { actionOf } from '../../catalogue/actions.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { decodeUriPart } from '../../components/decode-uri.ts';
import { readFragment, type DecoderInput } from '../../components/decoder-link.ts';
import { element } from '../../components/dom.ts';
import { lookUp } from '../../decoder/index.ts';
import { CODE_PAGES, findRegistration, isOurCache, WORKER_PATH, type Message } from './routes.ts';

/** How far keeping the site has come. */
export type Keeping =
  | { state: 'removed' }
  /** `loaded` of `total` files are there; both are 0 before the first one. */
  | { state: 'loading'; loaded: number; total: number }
  | { state: 'kept' }
  | { state: 'failed'; reason: string };

const base = import.meta.env.BASE_URL;

const INCOMPLETE = 'A file could not be loaded or stored.';

let worker: Workbox | undefined;

/** Whether the reader waits for the site to be kept; otherwise a newer version is loaded, which takes nothing away. */
let isAwaited = false;

/** Whether a version was there before, from which another one takes over. */
let isControlled = false;

/**
 * Registers the service worker, which then keeps the site, and lets the reader decide when a newer version takes over.
 * @param show called whenever keeping the site gets further
 * @param awaited whether the reader waits for it, rather than having asked some time before
 */
export async function keep(show: (keeping: Keeping) => void, awaited: boolean): Promise<void> {
  worker ??= listenTo(new Workbox(withBase(base, WORKER_PATH)), show);
  isAwaited = awaited;
  try {
    const registration = await worker.register({ immediate: true });
    // Where a worker runs already nothing is installed, though what it kept may have been removed.
    if (awaited) registration?.active?.postMessage({ type: 'KEEP' });
  } catch (error) {
    show({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Shows how keeping the site goes, and tells of newer versions. */
function listenTo(registered: Workbox, show: (keeping: Keeping) => void): Workbox {
  offerNewVersions(registered);
  const end = (keeping: Keeping) => {
    if (isAwaited) show(keeping);
    // What is told of single files after that is late.
    isAwaited = false;
  };
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const message = data as Message;
    if (message.type === 'progress' && isAwaited)
      show({ state: 'loading', loaded: message.loaded, total: message.total });
    if (message.type === 'kept') end({ state: 'kept' });
    if (message.type === 'failed') end({ state: 'failed', reason: INCOMPLETE });
  });
  registered.addEventListener('activated', () => {
    end({ state: 'kept' });
  });
  return registered;
}

/** Lets go of everything that is kept. */
export async function remove(): Promise<void> {
  const registration = await findRegistration(base);
  if (!registration) return;
  const { scope } = registration;
  await registration.unregister();
  isControlled = false;
  for (const name of await caches.keys()) if (isOurCache(name, scope)) await caches.delete(name);
}

/** Tells of newer versions, and shows one when the reader wants it. */
function offerNewVersions(registered: Workbox): void {
  let isAsked = false;
  isControlled = navigator.serviceWorker.controller !== null;
  const offer = (news: 'newer' | 'newer-loses') => {
    notify(news, () => {
      if (news === 'newer' && wouldLose()) {
        offer('newer-loses');
        return;
      }
      isAsked = true;
      registered.messageSkipWaiting();
    });
  };
  registered.addEventListener('waiting', () => {
    if (!isPutOff()) offer('newer');
  });
  registered.addEventListener('controlling', () => {
    const isFirst = !isControlled;
    isControlled = true;
    // The first version takes over from none.
    if (isFirst) return;
    // The page belongs to the version before, for which some other page has decided.
    if (isAsked || !wouldLose()) location.reload();
    else
      notify('older', () => {
        location.reload();
      });
  });
}

/** What is to be told: a newer version waits, to show it would lose a text, or another page has gone to it. */
type News = 'newer' | 'newer-loses' | 'older';

const WORDS: Readonly<Record<News, string>> = {
  newer: 'A newer version of this site is here.',
  'newer-loses': 'What you typed on this page would be lost. Copy it first, then show the newer version.',
  older: 'This page is of an older version. Copy what you typed before you show the newer one, which loses it.',
};

/** The key under which a tab remembers that its reader put a newer version off. */
const PUT_OFF = 'newer-version-put-off';

/** Shows a notice at the edge of the window, in place of the one that is shown. */
function notify(news: News, onAccept: () => void): void {
  document.querySelector('.newer-version')?.remove();
  const status = element('p', { role: 'status' });
  const accept = element('button', { type: 'button' }, 'Show it');
  const putOff = element('button', { type: 'button' }, 'Not now');
  const notice = element('aside.newer-version', { 'aria-label': 'New version' }, status, accept, putOff);
  accept.addEventListener('click', onAccept);
  putOff.addEventListener('click', () => {
    notice.remove();
    rememberPutOff();
  });
  document.body.append(notice);
  // Screen readers announce what changes in a status that is there already.
  requestAnimationFrame(() => (status.textContent = WORDS[news]));
}

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(PUT_OFF) !== null;
  } catch {
    // Storage is blocked.
    return false;
  }
}

function rememberPutOff(): void {
  try {
    sessionStorage.setItem(PUT_OFF, '');
  } catch {
    // Storage is blocked: the next page asks again.
  }
}

/** Whether a reload would lose what was typed. */
function wouldLose(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:is([type=search], [type=text])',
  );
  return losesText([...fields], { state: history.state, fragment: location.hash });
}

/** A field of a page. */
export interface Field {
  /** What stands in it. */
  value: string;
  /** What stood in it when the page was built. */
  defaultValue: string;
}

/** What brings a text back when the page is loaded again. */
export interface Memory {
  /** The state of the history, where the decoder keeps its text. */
  state: unknown;
  /** The fragment of the address, which may be a text for the decoder. */
  fragment: string;
}

/**
 * Whether something was typed into a page that would be gone when the page is loaded again. In doubt it would.
 * @param fields the fields of the page
 * @param memory what brings a text back
 */
export function losesText(fields: readonly Field[], { state, fragment }: Memory): boolean {
  const held = [hasInput(state) ? state.decoder.text : null, readFragment(fragment)?.text ?? null];
  return fields.some(({ value, defaultValue }) => value !== defaultValue && !held.includes(value));
}

/** Whether a state of the history holds the decoder's text. */
function hasInput(state: unknown): state is { decoder: DecoderInput } {
  return typeof state === 'object' && state !== null && 'decoder' in state;
}

/** A code whose page could not be had. */
export interface MissedCode {
  /** The code as the address has it. */
  code: string;
  /** Its entries, in the order of the site. */
  entries: readonly ListedCode[];
}

/**
 * The code whose page stands at an address.
 * @param path address from the site's root, as the browser has it
 * @returns null when no code has a page there
 */
export function missedCode(path: string, list: CodeList): MissedCode | null {
  const [, written] = new RegExp(`^${CODE_PAGES}([^/]+)/?$`).exec(path) ?? [];
  if (written === undefined) return null;
  const code = decodeUriPart(written);
  const entries = lookUp(code, list.codes).filter(({ code: printed, forms }) => [printed, ...forms].includes(code));
  return entries.length === 0 ? null : { code, entries };
}

/**
 * On the page for lost addresses, when it stands for the page of a code that could not be had: goes to the code's entry,
 * or lists them when there are several.
 * @param root the element that tells what an address meant
 */
export async function showCode(root: HTMLElement): Promise<void> {
  const { default: list } = await import('virtual:msdk/codes');
  const missed = missedCode(location.pathname.slice(withBase(base, '').length), list);
  if (!missed) return;
  const { code, entries } = missed;
  const [only, ...others] = entries;
  if (only && others.length === 0) {
    location.replace(withBase(base, entryPath(only.domain, code)));
    return;
  }
  // The page that was opened does exist.
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = `The code ${code}`;
  document.title = document.title.replace(/^[^|]*(?= \|)/, `Code ${code}`);
  const titles = new Map(list.domains.map(({ id, title }) => [id, title]));
  root.replaceChildren(
    element('p', {}, 'Its page is not kept for reading without a network. These tables have it:'),
    element(
      'ul',
      {},
      ...entries.map((entry) =>
        element(
          'li',
          {},
          element('a', { href: withBase(base, entryPath(entry.domain, code)) }, `${code} ${entry.title}`),
          ` (${titles.get(entry.domain) ?? entry.domain}) `,
          actionBadge(actionOf(entry, list.actions)),
        ),
      ),
    ),
  );
}
