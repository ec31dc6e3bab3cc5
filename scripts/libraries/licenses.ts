/** Licenses that ask for nothing but their notice. */
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

/** Licenses that some packages may have, whose code the site does not ship, with the beginnings of their names; LIBRARIES.md says what they do. */
const FOR_SOME: Readonly<Record<string, readonly string[]>> = {
  'CC-BY-4.0': ['caniuse-lite'],
  'LGPL-3.0-or-later': ['@img/sharp-'],
  'MPL-2.0': ['axe-core', '@axe-core/playwright', 'lightningcss', 'satori'],
  'OFL-1.1': ['@fontsource/inter'],
};

/**
 * Whether a package may be used.
 * @param expression its license as an SPDX expression, such as `(MIT OR CC0-1.0)`; alternatives nest no deeper than that
 * @param name its name
 */
export function isAllowed(expression: string, name: string): boolean {
  const allowed = (id: string) => FREE.includes(id) || (FOR_SOME[id] ?? []).some((start) => name.startsWith(start));
  return expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some(allowed));
}
