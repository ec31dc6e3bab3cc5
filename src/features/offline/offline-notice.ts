import { element } from '../../components/dom.ts';

/** What is to be told: a newer version waits, to show it would lose a text, or another page has gone to it. */
type News = 'newer' | 'newer-loses' | 'older';

const WORDS: Readonly<Record<News, string>> = {
  newer: 'A newer version of this site is here.',
  'newer-loses': 'What you typed on this page would be lost. Copy it first, then show the newer version.',
  older: 'This page is of an older version. Copy what you typed before you show the newer one, which loses it.',
};

/** Under which the browser's tab remembers that the reader put a newer version off. */
const PUT_OFF = 'newer-version-put-off';

/** The notice of a newer version, which stands aside and takes nothing away. */
export class NewVersion {
  private shown: HTMLElement | undefined;

  /**
   * Shows the notice, in the place of one that is shown.
   * @param news what is to be told
   * @param onAccept called when the reader wants the newer version
   */
  show(news: News, onAccept: () => void): void {
    this.shown?.remove();
    const status = element('p', { role: 'status' });
    const accept = element('button', { type: 'button' }, 'Show it');
    const putOff = element('button', { type: 'button' }, 'Not now');
    const notice = element('aside.newer-version', { 'aria-label': 'New version' }, status, accept, putOff);
    accept.addEventListener('click', onAccept);
    putOff.addEventListener('click', () => {
      notice.remove();
      rememberPutOff();
    });
    this.shown = notice;
    document.body.append(notice);
    // Screen readers tell what changes in a status that is there.
    requestAnimationFrame(() => (status.textContent = WORDS[news]));
  }
}

/** Whether the reader put a newer version off in this tab. */
export function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(PUT_OFF) !== null;
  } catch {
    // Storage is blocked.
    return false;
  }
}

/** Remembers that the reader put a newer version off. */
function rememberPutOff(): void {
  try {
    sessionStorage.setItem(PUT_OFF, '');
  } catch {
    // Storage is blocked: the next page asks again.
  }
}
