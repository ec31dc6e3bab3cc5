import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCatalogue } from '#src/catalogue/read.ts';
import { SHADES } from '#src/features/triage/chart.ts';

it('there is a shade for each action of a hue', () => {
  const byHue = Map.groupBy(Object.values(readCatalogue(process.cwd()).actions), ({ hue }) => hue);
  expect(Math.max(...[...byHue.values()].map(({ length }) => length))).toBeLessThanOrEqual(SHADES);
  const styles = readFileSync('src/features/triage/triage.css', 'utf8');
  const shades = Array.from({ length: SHADES - 1 }, (_, shade) => `[data-shade='${String(shade + 1)}']`);
  expect(shades.filter((shade) => !styles.includes(shade))).toEqual([]);
});
