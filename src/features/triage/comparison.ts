import { announce } from '../../components/announce.ts';
import { element } from '../../components/dom.ts';
import { changeSentences, compare, plain, type Report } from '../../triage/index.ts';
import { type Counting, type Engine, startCounting } from './counting.ts';
import { codesOf, renderTable } from './plain-table.ts';
import { Progress } from './progress.ts';
import type { Words } from './words.ts';

/** How many kinds of responses a comparison tells in sentences, and in a table. */
const MOST_SENTENCES = 5;
const MOST_ROWS = 30;

/** Compares the logs that were counted with others. */
export class Comparison {
  /** What the logs that were counted are called. */
  name = '';
  private readonly words: Words;
  private readonly engine: Engine;
  private readonly changed: () => void;
  private counting: Counting | null = null;
  private report: Report | null = null;
  private other: { name: string; report: Report } | null = null;
  /** Whether the other logs are the later ones. */
  private isSwapped = false;
  private root: HTMLElement | null = null;

  /** @param changed is called when there is another log to compare with */
  constructor(words: Words, engine: Engine, changed: () => void) {
    this.words = words;
    this.engine = engine;
    this.changed = changed;
  }

  /** The report to hand over, with the earlier one that it is compared with. */
  get told(): { report: Report; before: Report | null } | null {
    const { report, other } = this;
    if (!report) return null;
    if (!other) return { report, before: null };
    return this.isSwapped ? { report: other.report, before: report } : { report, before: other.report };
  }

  /** Forgets everything. */
  reset(): void {
    this.counting?.drop();
    this.counting = null;
    this.report = this.other = this.root = null;
    this.isSwapped = false;
  }

  /** Offers to compare a report. */
  show(report: Report, root: HTMLElement): void {
    this.report = report;
    this.root = root;
    this.render(root, report);
  }

  private render(root: HTMLElement, report: Report): void {
    const { other } = this;
    root.replaceChildren(...(other ? this.result(report, other) : []), this.chooser());
  }

  private chooser(): HTMLElement {
    const { page } = this.words;
    const input = element('input', { type: 'file', multiple: '', hidden: '', 'aria-label': page.compare });
    const button = element('button', { type: 'button' }, page.compare);
    button.addEventListener('click', () => {
      input.click();
    });
    input.addEventListener('change', () => {
      const files = [...((input as HTMLInputElement).files ?? [])];
      if (files.length > 0) this.count(files);
    });
    return element('p.compare', {}, button, input);
  }

  private count(files: readonly File[]): void {
    const { root, report } = this;
    if (!root || !report) return;
    const { page } = this.words;
    const name = page.logs(files.map((file) => file.name));
    const progress = new Progress(this.words, () => this.counting?.cancel());
    const said = element('p', { role: 'status' }, page.comparing(name));
    root.replaceChildren(said, progress.root);
    progress.start(files.reduce((sum, { size }) => sum + size, 0));
    this.counting?.drop();
    this.counting = startCounting(
      files,
      this.engine,
      (counted) => {
        progress.show(counted.done);
        if (counted.state === 'counting' || !counted.report) return;
        this.other = { name, report: counted.report };
        this.isSwapped = isLater(counted.report, report);
        this.render(root, report);
        announce(root.querySelector('.summary b')?.textContent ?? '');
        root.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
        this.changed();
      },
      () => {
        said.textContent = page.failed;
        progress.stop();
      },
    );
  }

  private result(report: Report, other: { name: string; report: Report }): HTMLElement[] {
    const { page, texts } = this.words;
    const { heads } = texts;
    const [before, after] = this.isSwapped ? [report, other.report] : [other.report, report];
    const [from, to] = this.isSwapped ? [this.name, other.name] : [other.name, this.name];
    const changes = compare(before, after);
    const [summary = '', ...sentences] = changeSentences(changes, texts);
    const swap = element('button.plain', { type: 'button' }, page.swap);
    swap.addEventListener('click', () => {
      this.isSwapped = !this.isSwapped;
      if (this.root) this.render(this.root, report);
      this.root?.querySelector<HTMLElement>('button.plain')?.focus();
      this.changed();
    });
    return [
      element('h3', { tabindex: '-1' }, page.between(from, to)),
      element('p.summary', {}, element('b', {}, summary), ' ', swap),
      ...(sentences.length > 0
        ? [
            element(
              'ul.changes',
              {},
              ...sentences.slice(0, MOST_SENTENCES).map((sentence) => element('li', {}, sentence)),
            ),
          ]
        : []),
      ...(changes.length > 0
        ? [
            renderTable(
              page.between(from, to),
              [heads.code, heads.before, heads.after, heads.change],
              changes
                .slice(0, MOST_ROWS)
                .map(({ group, before: earlier, after: later, change }) => [
                  element('span', {}, element('code', {}, codesOf(group)), ' ', plain(group.title)),
                  texts.rate(earlier),
                  texts.rate(later),
                  texts.changeWords[change],
                ]),
            ),
          ]
        : []),
    ];
  }
}

/** Whether a log begins after another; their times have to tell the day. */
function isLater(one: Report, other: Report): boolean {
  const [from, otherFrom] = [one.from, other.from];
  return from !== null && otherFrom !== null && from.includes('T') && from > otherFrom;
}
