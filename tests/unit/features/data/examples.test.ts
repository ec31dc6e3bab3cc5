import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { examples } from '#src/features/data/examples.ts';
import { findProgram } from '#scripts/programs.ts';

const { errors } = toErrorsJson(readCatalogue(process.cwd()), '');
const entry = errors.find(({ id }) => id === 'qq-platform/-73');

/** Runs a program beside a copy of the published file. */
function run(program: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'msdk-data-'));
  writeFileSync(join(folder, 'errors.json'), JSON.stringify({ errors }));
  try {
    return execFileSync(program, args, { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const codeOf = (name: string, site?: string) =>
  examples(site, (path) => `/below${path}`).find((example) => example.name === name)?.code ?? '';

const python = findProgram('python3');
it.skipIf(python === null)('the example in Python prints an entry', () => {
  expect(run(python ?? '', ['-c', codeOf('Python')]).split('\n')).toEqual([
    entry?.title,
    entry?.action,
    ...(entry?.steps ?? []),
    '',
  ]);
});

it.skipIf(findProgram('jq') === null)('the example for the shell prints an entry', () => {
  expect(JSON.parse(run('sh', ['-c', codeOf('jq')]))).toEqual({
    title: entry?.title,
    action: entry?.action,
    steps: entry?.steps,
  });
});

it('the example for the shell asks the site where it is known', () => {
  expect(codeOf('curl, jq', 'https://errors.example')).toMatch(
    /^curl -s https:\/\/errors\.example\/below\/api\/v1\/errors\.json \|\n/,
  );
});
