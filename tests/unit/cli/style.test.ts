import { describe, expect, it } from 'vitest';
import { COLORED, PLAIN, stylesFor } from '#src/cli/style.ts';

describe('colors', () => {
  it.each([
    ['on a terminal', true, {}, true],
    ['not elsewhere', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR, which says nothing', true, { NO_COLOR: '' }, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
    ['elsewhere with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
    ['with FORCE_COLOR, whatever NO_COLOR says', false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
    ['not with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
    ['not with FORCE_COLOR=false', true, { FORCE_COLOR: 'false' }, false],
  ])('are used %s', (_, isTTY, env, colored) => {
    expect(stylesFor({ isTTY }, env)).toBe(colored ? COLORED : PLAIN);
  });

  it('begin and end around a text', () => {
    expect(COLORED.code('-73')).toBe('\u001b[36m-73\u001b[39m');
    expect(COLORED.faint('')).toBe('');
    expect(PLAIN.code('-73')).toBe('-73');
  });
});
