import { element } from '../../components/dom.ts';
import { takeLogs } from '../../components/logs.ts';
import { pageEdition } from '../../components/page-edition.ts';
import type { TriageView } from './view.ts';

/** Shows what is going on in whole logs. All that it needs is loaded when somebody is about to open or drop a file. */
class MsdkTriage extends HTMLElement {
  private connected = new AbortController();
  private loading: Promise<TriageView> | undefined;

  connectedCallback(): void {
    this.connected = new AbortController();
    const { signal } = this.connected;
    takeLogs((logs) => void this.count(logs), signal);
    const loadAhead = () => {
      // A failure is reported when there is something to count.
      this.load().catch(() => undefined);
    };
    document.addEventListener('dragenter', loadAhead, { signal });
    document.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === 'file') loadAhead();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.connected.abort();
    this.loading?.then(
      (view) => {
        view.close();
      },
      () => undefined,
    );
  }

  private async count(logs: readonly File[]): Promise<void> {
    this.hidden = false;
    try {
      (await this.load()).count(logs);
    } catch {
      this.replaceChildren(element('p.warning', { role: 'alert' }, pageEdition().t('told.broken')));
    }
  }

  /** Loads the view and its engine, once; after a failure the next call tries again. */
  private load(): Promise<TriageView> {
    if (this.loading) return this.loading;
    const loading = import('./view.ts').then((module) => module.openView(this));
    this.loading = loading;
    loading.catch(() => {
      this.loading = undefined;
    });
    return loading;
  }
}

customElements.define('msdk-triage', MsdkTriage);
