import lighthouse from 'lighthouse';

/** The score of each category, of 100, by its name. */
export type Scores = Readonly<Record<string, number>>;

/** What keeps a category from 100. */
export interface Fault {
  category: string;
  /** Name of the audit, and what it says. */
  audit: string;
}

/** What Lighthouse says of a page. */
export interface Audit {
  scores: Scores;
  faults: Fault[];
}

/**
 * Runs Lighthouse on a page, with its preset for phones.
 * @param url the page
 * @param port where the browser listens for tools
 * @throws Error when Lighthouse cannot judge the page
 */
export async function audit(url: string, port: number): Promise<Audit> {
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
