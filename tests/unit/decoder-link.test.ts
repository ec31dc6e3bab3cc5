import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  LONGEST_LINK,
  LONGEST_READABLE,
  LONGEST_TEXT,
  openInput,
  readFragment,
  toFragment,
  toLink,
  toShortFragment,
} from '#src/decoder-link.ts';

const NOTHING = { text: '', interface: '', platform: '', domain: '' };

/** What a fragment of a text that is not compressed is read as. */
const PLAIN = { ...NOTHING, packed: null, isDamaged: false };

/** Opens a fragment. */
async function open(fragment: string) {
  const linked = readFragment(fragment);
  return linked && openInput(linked);
}

/** A log whose fragment is too long to be readable. */
const LOG = Array.from(
  { length: 100 },
  (_, at) => `10:00:${String(at)} {"ret":-10000,"msg":"${String(at * 7919)}密码"}`,
).join('\n');

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
          ...PLAIN,
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
    expect(readFragment(fragment)).toEqual({ ...PLAIN, text });
  });

  it('is null when empty', () => {
    expect(readFragment('')).toBeNull();
    expect(readFragment('#')).toBeNull();
  });

  it('that is an encoded text is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(readFragment(`#${encodeURIComponent(text)}`)).toEqual({ ...PLAIN, text });
      }),
    );
  });
});

describe('a damaged fragment', () => {
  it.each([
    ['#t=%7B%22ret%22%3A-1%', '{"ret":-1%'],
    ['#t=%E5%AF%86%E7%A0', '密%E7%A0'],
    ['#t=100%25+20%', '100%+20%'],
  ])('%s is read where it is properly encoded', async (fragment, text) => {
    expect(await open(fragment)).toEqual({ input: { ...NOTHING, text }, fault: 'damaged' });
  });

  it('has what is properly encoded of its choices', async () => {
    expect(await open('#z=&i=%2Fshare%2Fqq&p=q%')).toEqual({
      input: { ...NOTHING, interface: '/share/qq', platform: 'q%' },
      fault: 'damaged',
    });
  });
});

describe('a short fragment', () => {
  it('is readable as long as it can be', async () => {
    const fitting = { ...NOTHING, text: 'a'.repeat(LONGEST_READABLE - 't='.length) };
    expect(await toShortFragment(fitting)).toBe(toFragment(fitting));
    expect(await toShortFragment({ ...NOTHING, text: `${fitting.text}a` })).toMatch(/^z=[\w-]{10,40}$/);
  });

  it('is the same when read back, with the choices', async () => {
    const input = { text: LOG, interface: '/share/qq', platform: 'qq', domain: 'qq-share-qq' };
    const fragment = await toShortFragment(input);
    expect(fragment).toMatch(/^z=[\w-]+&i=%2Fshare%2Fqq&p=qq&d=qq-share-qq$/);
    expect(fragment?.length).toBeLessThan(toFragment(input).length / 2);
    expect(await open(fragment ?? '')).toEqual({ input, fault: null });
  });

  it('holds what it would hold uncompressed where nothing compresses', async () => {
    const dense = { ...NOTHING, text: 'Aa0'.repeat(667) };
    vi.stubGlobal('CompressionStream', undefined);
    expect(await toShortFragment(dense)).toBe(toFragment(dense));
    vi.stubGlobal('CompressionStream', () => {
      throw new TypeError('Unsupported format');
    });
    expect(await toShortFragment(dense)).toBe(toFragment(dense));
    vi.unstubAllGlobals();
  });

  it('is not made of a text that is too long', async () => {
    expect(await toShortFragment({ ...NOTHING, text: 'a'.repeat(LONGEST_TEXT) })).toMatch(/^z=/);
    expect(await toShortFragment({ ...NOTHING, text: 'a'.repeat(LONGEST_TEXT + 1) })).toBeNull();
  });
});

describe('a link', () => {
  it("leads to the page and replaces the page's own fragment", () => {
    expect(toLink('https://x/below/decode/#old', 't=-73')).toBe('https://x/below/decode/#t=-73');
  });

  it('is not made when it would be too long', () => {
    const most = LONGEST_LINK - 'https://x/#'.length;
    expect(toLink('https://x/', 'a'.repeat(most))).toHaveLength(LONGEST_LINK);
    expect(toLink('https://x/', 'a'.repeat(most + 1))).toBeNull();
    expect(toLink('https://x/', null)).toBeNull();
  });
});
