import { mkdirSync, writeFileSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { median, type Row } from './report.ts';
import { openBrowser, pagePairs, type Bench } from './sites.ts';

/** How often each page is judged; the median counts. */
const RUNS = 3;

/** Where the browser listens for Lighthouse. */
const PORT = 9495;

/** What keeps a page from 100, to look it up. */
const REPORT = '.generated/bench/lighthouse.json';

const READING =
  `Lighthouse with its preset for phones (slow processor, slow 4G, both simulated), of 100; the median of ${String(RUNS)} runs, ` +
  'in turn with the plain site. The plain site has no decoder.';

/**
 * Judges one page of each kind with Lighthouse. What keeps it from 100 is written to a file.
 * @param bench both sites
 * @throws Error when Lighthouse cannot judge a page
 */
export async function lighthouseRows({ catalogue, ours, plain }: Bench): Promise<Row[]> {
  const browser = await openBrowser([`--remote-debugging-port=${String(PORT)}`]);
  try {
    const rows: Row[] = [];
    const faults: Record<string, Audit['faults']> = {};
    for (const pair of pagePairs(catalogue)) {
      const our: Audit[] = [];
      const other: Audit[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        our.push(await audit(ours.origin + pair.ours, PORT));
        if (pair.plain !== null) other.push(await audit(plain.origin + pair.plain, PORT));
      }
      for (const category of categoriesOf(our)) {
        rows.push({
          figure: `${pair.name}: ${category}`,
          ours: scoreOf(our, category),
          plain: scoreOf(other, category),
          unit: '',
          reading: READING,
        });
      }
      faults[pair.ours] = our.at(-1)?.faults ?? [];
    }
    mkdirSync('.generated/bench', { recursive: true });
    writeFileSync(REPORT, JSON.stringify(faults, null, 2));
    return rows;
  } finally {
    await browser.close();
  }
}

/** The categories that every run has. */
function categoriesOf(audits: readonly Audit[]): string[] {
  return Object.keys(audits[0]?.scores ?? {}).filter((category) => audits.every(({ scores }) => category in scores));
}

/** The median score in a category, null without any. */
function scoreOf(audits: readonly Audit[], category: string): number | null {
  const scores = audits.flatMap(({ scores }) => scores[category] ?? []);
  return scores.length > 0 ? median(scores) : null;
}

/** The score of each category, of 100, by its name. */
type Scores = Readonly<Record<string, number>>;

/** What keeps a category from 100. */
interface Fault {
  category: string;
  /** Name of the audit, and what it says. */
  audit: string;
}

/** What Lighthouse says of a page. */
interface Audit {
  scores: Scores;
  faults: Fault[];
}

/**
 * Runs Lighthouse on a page, with its preset for phones.
 * @param url the page
 * @param port where the browser listens for tools
 * @throws Error when Lighthouse cannot judge the page
 */
async function audit(url: string, port: number): Promise<Audit> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}.`);
  }
  const { categories, audits } = result.lhr;
  // A category without a score, as that for agents can be, is none.
  const scored = Object.values(categories).filter(({ score }) => score !== null);
  return {
    scores: Object.fromEntries(scored.map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])),
    faults: scored.flatMap(({ title, auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const found = audits[id];
        const bad = weight > 0 && found && found.score !== null && found.score < 1;
        return bad ? [{ category: title, audit: `${found.title} ${found.displayValue ?? ''}`.trim() }] : [];
      }),
    ),
  };
}
