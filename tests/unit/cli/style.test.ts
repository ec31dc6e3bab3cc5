import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLORED, stylesFor } from '#src/cli/style.ts';
import { PLAIN, quoted, visible, visibleJson } from '#src/cli/visible.ts';

describe('colors', () => {
  it('are used on a terminal, unless the environment says otherwise', () => {
    const cases: readonly (readonly [string, boolean, NodeJS.ProcessEnv, boolean])[] = [
      ['on a terminal', true, {}, true],
      ['not elsewhere', false, {}, false],
      ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
      ['with an empty NO_COLOR, which says nothing', true, { NO_COLOR: '' }, true],
      ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
      ['elsewhere with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
      ['with FORCE_COLOR, whatever NO_COLOR says', false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
      ['not with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
      ['not with FORCE_COLOR=false', true, { FORCE_COLOR: 'false' }, false],
    ];
    const wrong = cases.filter(([, isTTY, env, colored]) => stylesFor({ isTTY }, env) !== (colored ? COLORED : PLAIN));
    expect(wrong).toEqual([]);
  });

  it('begin and end around a text', () => {
    expect(COLORED.code('-73')).toBe('\u001b[36m-73\u001b[39m');
    expect(COLORED.faint('')).toBe('');
    expect(PLAIN.code('-73')).toBe('-73');
  });
});

const HOSTILE = 'a\u001b[31mb\u0007\u009b2J\u202ec\u2028d\ud800';

describe('visible text', () => {
  it('has one line and no control characters', () => {
    expect(visible(HOSTILE)).toBe('a [31mb 2J c d');
    expect(visible('错误 🎮 ok')).toBe('错误 🎮 ok');
  });

  it('is cut when it is long', () => {
    expect(visible('abcdef', 3)).toBe('abc…');
    expect(visible('a🎮b', 2)).toBe('a …');
  });

  it('is quoted', () => {
    expect(quoted(`"${HOSTILE}`)).toBe('"\\"a [31mb 2J c d"');
  });
});

describe('visible JSON', () => {
  it('escapes what cannot be seen, and is the same data', () => {
    const text = visibleJson({ text: `${HOSTILE}\n\u{e0041}错` }, 2);
    expect(text).toBe('{\n  "text": "a\\u001b[31mb\\u0007\\u009b2J\\u202ec\\u2028d\\ud800\\n\\udb40\\udc41错"\n}');
    expect(JSON.parse(text)).toEqual({ text: `${HOSTILE}\n\u{e0041}错` });
  });

  it('keeps any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(JSON.parse(visibleJson(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
