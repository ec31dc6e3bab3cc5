import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** The ways of finding types that the package is for: it has ES modules only. */
const RESOLUTIONS: readonly string[] = ['node16-esm', 'bundler'];

/** How large the tarball may be, in bytes. */
const LARGEST = 250_000;

/**
 * Checks a packed package.
 * @param tarball its path
 * @returns a line for each problem
 */
export async function checkTarball(tarball: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: bytes.slice().buffer }, strict: true });
  const types = await checkPackage(createPackageFromTarballData(bytes));
  const wrong = types.types
    ? types.problems.filter((problem) => !('resolutionKind' in problem) || RESOLUTIONS.includes(problem.resolutionKind))
    : [{ kind: 'no types' }];
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`),
    ...wrong.map((problem) => `types: ${JSON.stringify(problem)}`),
    ...(bytes.length > LARGEST
      ? [
          `size: ${String(bytes.length)} bytes, expected at most ${String(LARGEST)}. Pack what the package adds, or leave it out.`,
        ]
      : []),
  ];
}
