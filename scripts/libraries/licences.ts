/** Licences that ask for nothing but their notice. */
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

/** Licences that are allowed to tools whose code the site does not ship; LIBRARIES.md says to which. */
const FOR_TOOLS = ['CC-BY-4.0', 'LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1'];

/**
 * Whether a package may be used.
 * @param expression its licence as an SPDX expression, such as `(MIT OR CC0-1.0)`; alternatives nest no deeper than that
 */
export function isAllowed(expression: string): boolean {
  const allowed = (id: string) => FREE.includes(id) || FOR_TOOLS.includes(id);
  return expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some(allowed));
}
