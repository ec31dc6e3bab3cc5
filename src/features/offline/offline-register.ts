import { Workbox } from 'workbox-window';
import { withBase } from '../../addresses.ts';
import { WORKER_PATH } from './addresses.ts';
import { losesText } from './typed-text.ts';
import { isPutOff, NewVersion } from './offline-notice.ts';

/** Registers the service worker, and lets the reader decide when a newer version takes over. */
export async function register(): Promise<void> {
  const worker = new Workbox(withBase(import.meta.env.BASE_URL, WORKER_PATH));
  const notice = new NewVersion();
  let isAsked = false;
  let isControlled = navigator.serviceWorker.controller !== null;
  const offer = (news: 'newer' | 'newer-loses') => {
    notice.show(news, () => {
      if (news === 'newer' && wouldLose()) {
        offer('newer-loses');
        return;
      }
      isAsked = true;
      worker.messageSkipWaiting();
    });
  };
  worker.addEventListener('waiting', () => {
    if (!isPutOff()) offer('newer');
  });
  worker.addEventListener('controlling', () => {
    const isFirst = !isControlled;
    isControlled = true;
    // The first version takes over from none.
    if (isFirst) return;
    // The page belongs to the version before, for which some other page has decided.
    if (isAsked || !wouldLose()) location.reload();
    else
      notice.show('older', () => {
        location.reload();
      });
  });
  // Browsers refuse it e.g. when storage is blocked: the site then needs the network, as without a worker.
  await worker.register().catch(() => undefined);
}

/** Whether a reload would lose what was typed. */
function wouldLose(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:is([type=search], [type=text])',
  );
  return losesText([...fields], { state: history.state, fragment: location.hash });
}
