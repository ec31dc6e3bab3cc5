import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, visible, visibleJson } from '#src/cli/style.ts';

const HOSTILE = 'a\u001b[31mb\u0007\u009b2J\u202ec\u2028d\ud800';

describe('visible text', () => {
  it('has one line and nothing that steers a terminal', () => {
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
  it('is all ASCII where it was unseen, and the same data', () => {
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
