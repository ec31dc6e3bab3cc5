/**
 * Builds the last commit twice, in folders of different names and depths and without caches, and compares every file byte for
 * byte; exits with 1 if one differs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const top = mkdtempSync(join(tmpdir(), 'reproducible-'));
try {
  const [first, second] = [join(top, 'a'), join(top, 'another', 'place')].map(build);
  const found = differences(first ?? new Map(), second ?? new Map());
  if (found.length > 0) {
    console.error(`${found.join('\n')}\n\nFiles that differ: ${String(found.length)}`);
    process.exitCode = 1;
  } else {
    console.log(`${String(first?.size)} files, the same in both builds`);
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}

/** Builds the last commit in a folder; returns the built files. */
function build(folder: string): Map<string, Buffer> {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  // Each build gets caches of its own.
  cpSync('node_modules', join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !['.astro', '.vite', '.cache'].includes(basename(path)),
  });
  const env = { ...process.env, BASE_PATH: '', SITE_URL: '', CONTENT_ROOT: '' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build in ${folder} failed:\n${stdout}${stderr}`);
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(dist, path)).isFile(),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(join(dist, path))]));
}

/**
 * Compares two builds, each as files by path.
 * @returns a line for each file that differs, with the place of the first difference, or that only one build has
 */
function differences(first: ReadonlyMap<string, Uint8Array>, second: ReadonlyMap<string, Uint8Array>): string[] {
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return paths.flatMap((path) => {
    const [one, other] = [first.get(path), second.get(path)];
    if (!one || !other) return [`${path}: only in the ${one ? 'first' : 'second'} build`];
    const length = Math.max(one.length, other.length);
    for (let place = 0; place < length; place += 1)
      if (one[place] !== other[place]) return [`${path}: differs from byte ${String(place)} on`];
    return [];
  });
}
