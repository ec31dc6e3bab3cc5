import { Workbox } from 'workbox-window';
import { CODE_PAGES, entryPath, splitLanguage, withBase } from '../../addresses.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { decodeUriPart } from '../../decode-uri.ts';
import { readFragment, type DecoderInput } from '../../decoder-link.ts';
import { element } from '../../components/dom.ts';
import { loadCodes, pageEdition } from '../../components/page-edition.ts';
import { lookUp } from '../../decoder/index.ts';
import { findRegistration, isOurCache, WORKER_PATH, type Message } from './routes.ts';

/** The state of keeping the site. */
export type Keeping =
  | { state: 'removed' }
  /** `loaded` of `total` files are loaded; both are 0 before the first one. */
  | { state: 'loading'; loaded: number; total: number }
  | { state: 'kept' }
  | { state: 'failed'; reason: string };

const base = import.meta.env.BASE_URL;

let worker: Workbox | undefined;

/** Whether the reader is waiting for the site to be kept. If not, a newer version is loading, which takes nothing away. */
let isAwaited = false;

/** Whether an earlier version is in use, which the new one replaces. */
let isControlled = false;

/**
 * Registers the service worker, which then keeps the site, and lets the reader decide when a newer version takes over.
 * @param show called on every progress
 * @param awaited whether the reader is waiting, rather than having asked on an earlier visit
 */
export async function keep(show: (keeping: Keeping) => void, awaited: boolean): Promise<void> {
  worker ??= listenTo(new Workbox(withBase(base, WORKER_PATH)), show);
  isAwaited = awaited;
  try {
    const registration = await worker.register({ immediate: true });
    // When a worker is already running, nothing is installed, although what it kept may have been removed.
    if (awaited) registration?.active?.postMessage({ type: 'KEEP' });
  } catch (error) {
    show({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Shows the progress of keeping the site, and announces newer versions. */
function listenTo(registered: Workbox, show: (keeping: Keeping) => void): Workbox {
  offerNewVersions(registered);
  const end = (keeping: Keeping) => {
    if (isAwaited) show(keeping);
    // Messages about single files after this are late.
    isAwaited = false;
  };
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const message = data as Message;
    if (message.type === 'progress' && isAwaited)
      show({ state: 'loading', loaded: message.loaded, total: message.total });
    if (message.type === 'kept') end({ state: 'kept' });
    if (message.type === 'failed') end({ state: 'failed', reason: pageEdition().t('offline.incomplete') });
  });
  registered.addEventListener('activated', () => {
    end({ state: 'kept' });
  });
  return registered;
}

/** Deletes everything that is kept. */
export async function remove(): Promise<void> {
  const registration = await findRegistration(base);
  if (!registration) return;
  const { scope } = registration;
  await registration.unregister();
  isControlled = false;
  for (const name of await caches.keys()) if (isOurCache(name, scope)) await caches.delete(name);
}

/** Announces newer versions, and switches to one when the reader agrees. */
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
    // The first version replaces none.
    if (isFirst) return;
    // This page belongs to the previous version; another page has decided to switch.
    if (isAsked || !wouldLose()) location.reload();
    else
      notify('older', () => {
        location.reload();
      });
  });
}

/** The news: a newer version is waiting, switching to it would lose a text, or another page has switched. */
type News = 'newer' | 'newer-loses' | 'older';

/** The storage key for a tab whose reader postponed a newer version. */
const PUT_OFF = 'newer-version-put-off';

/** Shows a notice at the edge of the window, replacing any other. */
function notify(news: News, onAccept: () => void): void {
  document.querySelector('.newer-version')?.remove();
  const { t } = pageEdition();
  const status = element('p', { role: 'status' });
  const accept = element('button', { type: 'button' }, t('offline.show'));
  const putOff = element('button', { type: 'button' }, t('offline.later'));
  const notice = element('aside.newer-version', { 'aria-label': t('offline.news') }, status, accept, putOff);
  accept.addEventListener('click', onAccept);
  putOff.addEventListener('click', () => {
    notice.remove();
    rememberPutOff();
  });
  document.body.append(notice);
  // Screen readers announce changes only in a status that already exists.
  requestAnimationFrame(() => (status.textContent = t(`offline.${news}`)));
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

/** Whether a reload would lose what was typed, or something that marks itself with `data-unsaved`. */
function wouldLose(): boolean {
  if (document.querySelector('[data-unsaved]')) return true;
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:is([type=search], [type=text])',
  );
  return losesText([...fields], { state: history.state, fragment: location.hash });
}

/** An input field of a page. */
export interface Field {
  /** Its current text. */
  value: string;
  /** Its text when the page was built. */
  defaultValue: string;
}

/** What can restore a text when the page is reloaded. */
export interface Memory {
  /** The state of the history, where the decoder keeps its text. */
  state: unknown;
  /** The fragment of the address, which may contain a text for the decoder. */
  fragment: string;
}

/**
 * Whether a reload would lose something that was typed into the page. If in doubt, yes.
 */
export function losesText(fields: readonly Field[], { state, fragment }: Memory): boolean {
  const held = [hasInput(state) ? state.decoder.text : null, readFragment(fragment)?.text ?? null];
  return fields.some(({ value, defaultValue }) => value !== defaultValue && !held.includes(value));
}

/** Whether a state of the history contains the decoder's text. */
function hasInput(state: unknown): state is { decoder: DecoderInput } {
  return typeof state === 'object' && state !== null && 'decoder' in state;
}

/** A code whose page could not be loaded. */
export interface MissedCode {
  /** The code as spelled in the address. */
  code: string;
  /** Its entries, in the order of the site. */
  entries: readonly ListedCode[];
}

/**
 * The code whose page is at an address.
 * @param path address from the site's root, encoded as in the browser
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
 * On the 404 page, when it is served in place of a code's page that could not be loaded: goes to the code's entry, or lists
 * its entries when there are several.
 * @param root the element that says what an address meant
 */
export async function showCode(root: HTMLElement): Promise<void> {
  const list = await loadCodes();
  const { t, href } = pageEdition();
  const missed = missedCode(splitLanguage(location.pathname.slice(withBase(base, '').length)).path, list);
  if (!missed) return;
  const { code, entries } = missed;
  const [only, ...others] = entries;
  if (only && others.length === 0) {
    location.replace(href(entryPath(only.domain, code)));
    return;
  }
  // The page that was opened does exist, so the heading must not say otherwise.
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = t('lost.code', { code });
  document.title = document.title.replace(/^[^|]*(?= \|)/, t('lost.code.title', { code }));
  const titles = new Map(list.domains.map(({ id, title }) => [id, title]));
  root.replaceChildren(
    element('p', {}, t('lost.code.tables')),
    element(
      'ul',
      {},
      ...entries.map((entry) =>
        element(
          'li',
          {},
          element('a', { href: href(entryPath(entry.domain, code)) }, `${code} ${entry.title}`),
          t('lost.code.place', { place: titles.get(entry.domain) ?? entry.domain }),
          actionBadge(list.actions[entry.action]),
        ),
      ),
    ),
  );
}
