/** How many tests of a run passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/**
 * Reads the JSON report of Vitest.
 * @param report the parsed report
 */
export function countVitest(report: {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}): Counts {
  // A file that cannot be loaded fails as a suite without a single test.
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed };
}

/**
 * Reads the JSON report of Playwright.
 * @param report the parsed report
 */
export function countPlaywright({
  stats,
  errors,
}: {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
