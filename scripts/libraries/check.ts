import type { Fault } from '#src/catalogue/fault.ts';
import { isAllowed } from './licenses.ts';

/** What is read of package.json. */
export interface Manifest {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  /** Packages whose scripts run when they are installed. */
  allowScripts: Readonly<Record<string, boolean>>;
}

/** What is read of package-lock.json. */
export interface Lock {
  /** By path, `node_modules/…`; the project itself stands under the empty path. */
  packages: Readonly<Record<string, { license?: string; hasInstallScript?: boolean; resolved?: string }>>;
}

/** The files that are compared, from the project's root. */
export const LIBRARY_FILES = { list: 'LIBRARIES.md', manifest: 'package.json', lock: 'package-lock.json' } as const;

/**
 * Compares the list of libraries with what is installed.
 * @param list the text of LIBRARIES.md
 * @param manifest package.json
 * @param lock package-lock.json
 * @returns a fault for each library that is not listed, listed but not used, not at an exact version, under a license
 * that is not allowed, or that runs a script nobody approved; and for each address of a registry
 */
export function checkLibraries(list: string, manifest: Manifest, lock: Lock): Fault[] {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
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
  const say = (...parts: [rule: string, found: string, expected: string, mend: string]) => {
    found.push(fault(LIBRARY_FILES.lock, parts[0], name, parts[1], parts[2], parts[3]));
  };
  if (!isAllowed(license, name))
    say('license-allowed', license, 'a license of scripts/libraries/licenses.ts', 'Choose another library, or add it.');
  if (hasInstallScript && allowScripts[name] !== true)
    say(
      'script-approved',
      'a script that runs on install',
      'none, or an approved one',
      'Read it; allowScripts approves.',
    );
  if (resolved?.startsWith('http'))
    say('no-registry', resolved, 'no address of a registry', 'Make the lock anew with the .npmrc of the project.');
  return found;
}

/** A fault about a library. */
function fault(file: string, rule: string, subject: string, found: string, expected: string, mend: string): Fault {
  return { file, line: 1, column: 1, rule, subject, found, expected, mend };
}
