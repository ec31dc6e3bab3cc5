/**
 * Writes what changed since the last version to the top of content/releases.yaml. The last version is the last commit that
 * added a version to that file. `--since <commit>` compares with another commit, `--date 2026-11-23` sets a day other than today.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addRelease, compareVersions, toldEntries } from '#src/catalogue/releases.ts';
import { CONTENT_FILES, type TextFile } from '#src/catalogue/content.ts';
import { readContentFiles } from '#src/catalogue/read.ts';

const { values } = parseArgs({ options: { since: { type: 'string' }, date: { type: 'string' } } });
const file = CONTENT_FILES.releases;
const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
// The file used to be content/changes.yaml; renaming it added no version.
const last = ['log', '-1', '--format=%H', '-M', '-G^- date: ', '--', file, 'content/changes.yaml'];
const since = values.since ?? git(...last).trim();
if (text !== '' && since === '')
  throw new Error(
    `No commit wrote ${file}: fetch the whole history (git fetch --unshallow), or name one with --since.`,
  );

const before = toldEntries(since === '' ? [] : filesAt(since));
const after = toldEntries(readContentFiles(process.cwd()));
const release = compareVersions(before, after, values.date ?? new Date().toISOString().slice(0, 10));
if (release) {
  writeFileSync(file, addRelease(text, release));
  const { added = [], changed = [], renamed = [], retired = [] } = release;
  const counts = Object.entries({ added, changed, renamed, retired });
  console.log(`${file}: ${counts.map(([what, codes]) => `${String(codes.length)} ${what}`).join(', ')}`);
} else {
  console.log(`Nothing changed since ${since.slice(0, 7)}.`);
}

/** The files of the domains as they were in a commit. */
function filesAt(commit: string): TextFile[] {
  const paths = git('ls-tree', '--name-only', commit, `${CONTENT_FILES.domains}/`).split('\n').filter(Boolean);
  return paths.map((path) => ({ path, text: git('show', `${commit}:${path}`) }));
}

/** Runs git and returns its output. */
function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
}
