import { announce } from '../../components/announce.ts';
import { element } from '../../components/dom.ts';
import { pageEdition } from '../../components/page-edition.ts';
import { CHINESE_TRIAGE, ENGLISH_TRIAGE, type Report, sentencesOf, type TriageTexts } from '../../triage/index.ts';
import { renderChart } from './chart.ts';
import { Comparison } from './comparison.ts';
import type { Counted } from './count.ts';
import { type Counting, type Engine, loadEngine, startCounting } from './counting.ts';
import { renderHandover } from './handover.ts';
import { Progress } from './progress.ts';
import { ErrorTable, renderInterfaces, renderUnknown } from './tables.ts';
import { CHINESE_PAGE } from './texts.zh-cn.ts';
import { ENGLISH_PAGE } from './texts.en.ts';
import type { Words } from './words.ts';
import styles from './triage.css?url';

/** Opens the view in an element, with everything that it needs. */
export async function openView(root: HTMLElement): Promise<TriageView> {
  const [engine] = await Promise.all([loadEngine(), loadStyles()]);
  return new TriageView(root, engine);
}

/** Loads the style sheet. An import of it would put it into every page that can come to need it. */
function loadStyles(): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href: styles });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/** What is going on in some logs: counts while they are read, then all there is to hand over. */
export class TriageView {
  private readonly root: HTMLElement;
  private readonly engine: Engine;
  private readonly words: Words;
  private counting: Counting | null = null;
  private finishing: ReturnType<typeof setTimeout> | undefined;
  private errors: ErrorTable;
  private comparison: Comparison;

  private readonly heading = element('h2.headline', { tabindex: '-1', id: 'triage-headline' });
  private readonly name = element('span.name', {});
  private readonly close_ = element('button', { type: 'button' });
  private readonly progress: Progress;
  private readonly facts = element('p.reason', {});
  private readonly notes = element('div.notes', {});
  private readonly handover = element('div.handover', {});
  private readonly chart = element('div', {});
  private readonly errorTable = element('div', {});
  private readonly others = element('div', {});
  private readonly compared = element('div', {});

  constructor(root: HTMLElement, engine: Engine) {
    this.root = root;
    this.engine = engine;
    const edition = pageEdition();
    const isChinese = edition.language === 'zh-cn';
    this.words = {
      texts: isChinese ? CHINESE_TRIAGE : ENGLISH_TRIAGE,
      page: isChinese ? CHINESE_PAGE : ENGLISH_PAGE,
      table: engine.table,
      edition,
    };
    this.errors = new ErrorTable(this.words);
    this.comparison = new Comparison(this.words, engine, () => {
      this.showHandover();
    });
    const { page } = this.words;
    this.progress = new Progress(this.words, () => {
      this.counting?.cancel();
    });
    this.close_.textContent = page.close;
    this.close_.addEventListener('click', () => {
      this.close();
      document.querySelector<HTMLElement>('#decoder-input')?.focus();
    });
  }

  /** Counts logs, in the place of those that were counted before. */
  count(logs: readonly File[]): void {
    const { page } = this.words;
    this.stop();
    this.errors = new ErrorTable(this.words);
    const names = page.logs(logs.map(({ name }) => name));
    this.name.textContent = names;
    this.heading.textContent = page.counting(names);
    this.comparison.name = names;
    for (const part of [this.facts, this.notes, this.handover, this.chart, this.errorTable, this.others, this.compared])
      part.replaceChildren();
    this.root.replaceChildren(
      element('section', { 'aria-labelledby': 'triage-headline' }, this.head(), ...this.body()),
    );
    this.root.hidden = false;
    this.root.dataset['unsaved'] = '';
    this.root.scrollIntoView({ block: 'nearest' });
    announce(page.counting(names));
    this.progress.start(logs.reduce((sum, { size }) => sum + size, 0));
    this.counting = startCounting(
      logs,
      this.engine,
      (counted) => {
        this.tell(counted, names);
      },
      () => {
        this.progress.stop();
        this.notes.replaceChildren(element('p.warning', { role: 'alert' }, page.failed));
      },
    );
  }

  /** Takes everything away. */
  close(): void {
    this.stop();
    this.root.hidden = true;
    delete this.root.dataset['unsaved'];
    this.root.replaceChildren();
  }

  private stop(): void {
    this.counting?.drop();
    clearTimeout(this.finishing);
    this.comparison.reset();
  }

  private head(): HTMLElement {
    return element('div.bar', {}, this.name, this.close_);
  }

  private body(): HTMLElement[] {
    return [
      this.progress.root,
      this.heading,
      this.facts,
      this.notes,
      this.handover,
      this.chart,
      this.errorTable,
      this.others,
      this.compared,
      element('p.reason', {}, this.words.page.privacy),
    ];
  }

  private tell({ done, state, report, faults }: Counted, names: string): void {
    const { page, texts, table } = this.words;
    this.progress.show(done);
    if (!report) return;
    const isOver = state !== 'counting';
    const [headline, ...notes] = sentencesOf(report, table, texts);
    this.heading.textContent = isOver ? headline : `${page.soFar} ${headline}`;
    this.facts.textContent = factsOf(report, texts);
    const cut = state === 'cancelled' ? [page.cancelled(this.progress.words)] : [];
    this.notes.replaceChildren(
      ...[...cut, ...faults.map(page.fault)].map((text) => element('p.warning', { role: 'note' }, text)),
      ...notes.map((text) => element('p.reason', {}, text)),
    );
    this.chart.replaceChildren(...renderChart(report, isOver, this.words));
    this.errors.show(report, isOver, this.errorTable);
    if (!isOver) return;
    const hadFocus = this.progress.root.contains(document.activeElement);
    this.progress.stop();
    if (hadFocus) this.heading.focus({ preventScroll: true });
    announce([...cut, page.counted(names), headline].join(' '));
    // The rest comes in a task of its own, so that none takes long.
    this.finishing = setTimeout(() => {
      this.finish(report);
    });
  }

  /** Shows what is worth its while only when everything is counted. */
  private finish(report: Report): void {
    const parts = [renderUnknown(report, this.words), renderInterfaces(report, this.words)];
    this.others.replaceChildren(...parts.filter((part) => part !== null));
    if (report.counts.responses === 0) return;
    this.comparison.show(report, this.compared);
    this.showHandover();
  }

  private showHandover(): void {
    const { told } = this.comparison;
    this.handover.replaceChildren(...(told ? renderHandover(told.report, told.before, this.words) : []));
  }
}

/** How much was counted, and of when. */
function factsOf({ counts, files, from, to }: Report, texts: TriageTexts): string {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const [first, last] = [from, to].map((time) => (time === null ? null : time.replace('T', ' ').replace(/\.\d+/, '')));
  const times = first == null || last == null ? [] : [texts.times(first, last)];
  return texts.facts([texts.counts(counts), ...(lines > 0 ? [texts.lines(lines, files.length)] : []), ...times]);
}
