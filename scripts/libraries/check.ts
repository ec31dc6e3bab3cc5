import type { Fault } from '#src/catalogue/fault.ts';

/** The parts of package.json that are read. */
export interface Manifest {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  /** Packages that may run a script on install. */
  allowScripts: Readonly<Record<string, boolean>>;
}

/** The parts of package-lock.json that are read. */
export interface Lock {
  /** By path, `node_modules/…`; the empty path is the project itself. */
  packages: Readonly<Record<string, { license?: string; hasInstallScript?: boolean; resolved?: string }>>;
}

/** The files that are compared, from the project's root. */
export const LIBRARY_FILES = { list: 'LIBRARIES.md', manifest: 'package.json', lock: 'package-lock.json' } as const;

/**
 * Compares the list of libraries with what is installed.
 * @param list the text of LIBRARIES.md
 * @returns a fault for each library that is not listed, not used, not at an exact version, under a license that is not
 * allowed, or with an install script that is not approved; and for each address of a registry
 */
export function checkLibraries(list: string, manifest: Manifest, lock: Lock): Fault[] {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const rows = list.split('\n').flatMap((line, index) =>
    [...(/^\|([^|]*)\|/.exec(line)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({
      name,
      line: index + 1,
    })),
  );
  const listed = new Set(rows.map(({ name }) => name));
  return [
    ...Object.keys(versions)
      .filter((name) => !listed.has(name))
      .map((name) =>
        fault(
          LIBRARY_FILES.list,
          'library-listed',
          name,
          'no row for it',
          'every direct dependency',
          'Say why it is here.',
        ),
      ),
    ...rows
      .filter(({ name }) => !(name in versions))
      .map(({ name, line }) => ({
        ...fault(LIBRARY_FILES.list, 'library-used', name, 'a row', 'only direct dependencies', 'Remove the row.'),
        line,
      })),
    ...Object.entries(versions)
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) =>
        fault(LIBRARY_FILES.manifest, 'version-exact', name, version, 'an exact version', 'Write the installed one.'),
      ),
    ...Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .flatMap(([path, facts]) => ofPackage(path, facts, manifest)),
  ];
}

/** What is wrong with an installed package. */
function ofPackage(path: string, facts: Lock['packages'][string], { allowScripts }: Manifest): Fault[] {
  const { license = 'none', hasInstallScript, resolved } = facts;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const found: Fault[] = [];
  const say = (...parts: [rule: string, found: string, expected: string, fix: string]) => {
    found.push(fault(LIBRARY_FILES.lock, parts[0], name, parts[1], parts[2], parts[3]));
  };
  if (!isAllowed(license, name))
    say('license-allowed', license, 'a license of scripts/libraries/check.ts', 'Choose another library, or add it.');
  if (hasInstallScript && allowScripts[name] !== true)
    say(
      'script-approved',
      'a script that runs on install',
      'none, or an approved one',
      'Read it; allowScripts approves.',
    );
  if (resolved?.startsWith('http'))
    say('no-registry', resolved, 'no address of a registry', 'Recreate the lock with the .npmrc of the project.');
  return found;
}

/** A fault about a library. */
function fault(file: string, rule: string, subject: string, found: string, expected: string, fix: string): Fault {
  return { file, line: 1, column: 1, rule, subject, found, expected, fix };
}

/** Licenses that require no more than keeping their notice. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
];

/** Licenses that are allowed for some packages, by the beginnings of their names. The site does not ship their code; LIBRARIES.md says what they do. */
const FOR_SOME: Readonly<Record<string, readonly string[]>> = {
  'CC-BY-4.0': ['caniuse-lite'],
  'LGPL-3.0-or-later': ['@img/sharp-'],
  'MPL-2.0': ['axe-core', '@axe-core/playwright', 'lightningcss', 'satori'],
  'OFL-1.1': ['@fontsource/inter', '@fontsource/noto-sans-sc'],
};

/**
 * Whether a package may be used.
 * @param expression its license as an SPDX expression, such as `(MIT OR CC0-1.0)`; deeper nesting is not supported
 */
export function isAllowed(expression: string, name: string): boolean {
  const allowed = (id: string) => FREE.includes(id) || (FOR_SOME[id] ?? []).some((start) => name.startsWith(start));
  return expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some(allowed));
}
