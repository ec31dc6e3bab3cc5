import { announce } from '../../components/announce.ts';
import { element } from '../../components/dom.ts';
import { compare, type Report, toChangesCsv, toCsv, toData, toMarkdown } from '../../triage/index.ts';
import type { Words } from './words.ts';

/** A way to hand a report over. */
interface Format {
  name: string;
  file: string;
  type: string;
  make: () => string;
}

/** The buttons that copy and download a report; all of it is redacted. */
export function renderHandover(report: Report, before: Report | null, words: Words): HTMLElement[] {
  const { page } = words;
  const formats = formatsOf(report, before ?? undefined, words);
  const said = element('span.said', {});
  const say = (text: string) => {
    said.textContent = text;
    announce(text);
  };
  return [
    group(page.copy, formats, (format) => void copy(format, words).then(say)),
    group(page.download, formats, download),
    element('span.reason', {}, page.handOver),
    said,
  ];
}

function formatsOf(report: Report, before: Report | undefined, { table, texts }: Words): Format[] {
  return [
    {
      name: 'Markdown',
      file: 'triage.md',
      type: 'text/markdown',
      make: () => toMarkdown(report, table, texts, before),
    },
    {
      name: 'CSV',
      file: 'triage.csv',
      type: 'text/csv',
      make: () => (before ? toChangesCsv(compare(before, report)) : toCsv(report, false)),
    },
    {
      name: 'JSON',
      file: 'triage.json',
      type: 'application/json',
      make: () => `${JSON.stringify(toData(report, before), null, 2)}\n`,
    },
  ];
}

/** A button for each format. */
function group(label: string, formats: readonly Format[], use: (format: Format) => void): HTMLElement {
  const buttons = formats.map((format) => {
    const button = element('button', { type: 'button', 'aria-label': `${label} ${format.name}` }, format.name);
    button.addEventListener('click', () => {
      use(format);
    });
    return button;
  });
  return element('span.formats', { role: 'group', 'aria-label': label }, element('span.what', {}, label), ...buttons);
}

async function copy({ name, make }: Format, { page }: Words): Promise<string> {
  try {
    await navigator.clipboard.writeText(make());
    return page.copied(name);
  } catch {
    return page.refused;
  }
}

function download({ file, type, make }: Format): void {
  const url = URL.createObjectURL(new Blob([make()], { type: `${type};charset=utf-8` }));
  element('a', { href: url, download: file }).click();
  URL.revokeObjectURL(url);
}
