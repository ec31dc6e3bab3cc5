import { describe, expect, it } from 'vitest';
import { checkLibraries, isAllowed, type Lock, type Manifest } from '#scripts/libraries/check.ts';

const LIST = '# Libraries\n\n| library | why |\n| --- | --- |\n| `astro`, `zod` | `not-a-library` makes pages |\n';
const MANIFEST: Manifest = { dependencies: { astro: '7.3.4' }, devDependencies: { zod: '4.6.7' }, allowScripts: {} };
const LOCK: Lock = { packages: { '': {}, 'node_modules/astro': { license: 'MIT' } } };
const told = (list: string, manifest: Manifest, lock: Lock) =>
  checkLibraries(list, manifest, lock).map(({ rule, subject, line }) => `${rule} ${subject} ${String(line)}`);

describe('the list of libraries', () => {
  it('has no fault when each direct dependency has a row', () => {
    expect(told(LIST, MANIFEST, LOCK)).toEqual([]);
  });

  it('must list every dependency, and none that is not used', () => {
    expect(told(LIST, { ...MANIFEST, devDependencies: { knip: '6.42.1' } }, LOCK)).toEqual([
      'library-listed knip 1',
      'library-used zod 5',
    ]);
  });

  it.each(['^7.3.4', '7', 'latest', 'git+https://example.com/a.git'])('demands an exact version, not %s', (version) => {
    expect(told(LIST, { ...MANIFEST, dependencies: { astro: version } }, LOCK)).toEqual(['version-exact astro 1']);
  });
});

describe('an installed package', () => {
  const judge = (facts: Lock['packages'][string], allowScripts = {}) =>
    told(LIST, { ...MANIFEST, allowScripts }, { packages: { 'node_modules/a/node_modules/@b/c': facts } });

  it('must have an allowed license', () => {
    expect(judge({ license: 'GPL-3.0-only' })).toEqual(['license-allowed @b/c 1']);
    expect(judge({})).toEqual(['license-allowed @b/c 1']);
  });

  it('may run a script on install only with approval', () => {
    expect(judge({ license: 'MIT', hasInstallScript: true })).toEqual(['script-approved @b/c 1']);
    expect(judge({ license: 'MIT', hasInstallScript: true }, { '@b/c': true })).toEqual([]);
  });

  it('must not name a registry', () => {
    expect(judge({ license: 'MIT', resolved: 'https://registry.example/c.tgz' })).toEqual(['no-registry @b/c 1']);
  });
});

describe('a license', () => {
  it('is allowed depending on its expression and the name of the package', () => {
    const allowed: [string, string][] = [
      ['MIT', 'any'],
      ['(MIT OR GPL-3.0-only)', 'any'],
      ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', '@img/sharp-wasm32'],
      ['MPL-2.0', 'lightningcss-linux-x64-gnu'],
    ];
    expect(allowed.filter(([license, name]) => !isAllowed(license, name))).toEqual([]);
  });

  it('is refused for other packages, and when it is not approved', () => {
    const refused = [
      ...['MPL-2.0', 'LGPL-3.0-or-later', 'CC-BY-4.0'].map((license) => [license, 'any'] as const),
      ...['GPL-3.0-only', 'MIT AND GPL-3.0-only', '', 'SEE LICENSE IN LICENSE'].map(
        (license) => [license, 'axe-core'] as const,
      ),
    ];
    expect(refused.filter(([license, name]) => isAllowed(license, name))).toEqual([]);
  });
});
