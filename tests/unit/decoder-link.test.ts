import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINK, readFragment, toFragment, toLink } from '#src/decoder-link.ts';

const NOTHING = { text: '', interface: '', platform: '', domain: '' };

describe('a fragment', () => {
  it('contains the text and the choices', () => {
    expect(
      toFragment({ text: 'ret: -1 & 100%+\n#', interface: '/share/qq', platform: 'qq', domain: 'qq-share-qq' }),
    ).toBe('t=ret%3A%20-1%20%26%20100%25%2B%0A%23&i=%2Fshare%2Fqq&p=qq&d=qq-share-qq');
  });

  it('leaves out what was not chosen', () => {
    expect(toFragment({ ...NOTHING, text: '-73' })).toBe('t=-73');
    expect(toFragment(NOTHING)).toBe('');
  });

  it('has no punctuation at which chats or Markdown end a link', () => {
    expect(toFragment({ ...NOTHING, text: `!'()*~<>"[]` })).toMatch(/^t=(?:%[\dA-F]{2})+$/);
  });

  it('is the same when read back, whatever is in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('#', '&', '%', '+', '=', '\r\n', 't=', '&i=', '%41', '\ud800', '\udc00', '😀'),
      }),
    );
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const input = { text: a, interface: b, platform: c, domain: d };
        fc.pre(a + b + c + d !== '');
        const sane = (each: string) => each.replace(/\p{Surrogate}/gu, '\uFFFD');
        const fragment = toFragment(input);
        expect(readFragment(`#${fragment}`)).toEqual({
          text: sane(a),
          interface: sane(b),
          platform: sane(c),
          domain: sane(d),
        });
        expect(new URL(`https://x/#${fragment}`).hash).toBe(`#${fragment}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an older fragment', () => {
  it.each([
    ['#-73', '-73'],
    ['#%7B%22ret%22%3A-1%7D', '{"ret":-1}'],
    ['#ret=-1&msg=x', 'ret=-1&msg=x'],
    ['#ret:-1 msg:a+b', 'ret:-1 msg:a+b'],
    ['#100%', '100%'],
    ['#t', 't'],
    ['#t=1=2', 't=1=2'],
  ])('%s is only a text', (fragment, text) => {
    expect(readFragment(fragment)).toEqual({ ...NOTHING, text });
  });

  it('is null when empty', () => {
    expect(readFragment('')).toBeNull();
    expect(readFragment('#')).toBeNull();
  });

  it('that is an encoded text is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(readFragment(`#${encodeURIComponent(text)}`)).toEqual({ ...NOTHING, text });
      }),
    );
  });
});

describe('a link', () => {
  it("leads to the page and replaces the page's own fragment", () => {
    expect(toLink('https://x/below/decode/#old', { ...NOTHING, text: '-73' })).toBe('https://x/below/decode/#t=-73');
  });

  it('is not made when it would be too long', () => {
    const most = LONGEST_LINK - 'https://x/#t='.length;
    expect(toLink('https://x/', { ...NOTHING, text: 'a'.repeat(most) })).toHaveLength(LONGEST_LINK);
    expect(toLink('https://x/', { ...NOTHING, text: 'a'.repeat(most + 1) })).toBeNull();
  });
});
