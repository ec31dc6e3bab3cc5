import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pack, unpack } from '#src/compressed.ts';
import { LONGEST_TEXT } from '#src/decoder-link.ts';

/** A text of which no two lines are equal. */
const LOG = Array.from({ length: 200 }, (_, at) => `10:00:${String(at)} ret ${String(at * 7919)}, 密码 😀`).join('\n');

/** What another program packs. */
const packed = (bytes: Uint8Array) => deflateRawSync(bytes).toString('base64url');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a compressed text', () => {
  it('is the same when unpacked, but for lone surrogates, and needs no escape in an address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const short = (await pack(text, 8000)) ?? '';
        expect(short).toMatch(/^[\w-]+$/);
        expect(await unpack(short)).toEqual({ text: text.replace(/\p{Surrogate}/gu, '\uFFFD'), fault: null });
      }),
      { numRuns: 20 },
    );
  });

  it('can come from another program, with padding', async () => {
    expect(await unpack(packed(Buffer.from('-73')))).toEqual({ text: '-73', fault: null });
    expect(await unpack(deflateRawSync(Buffer.from('-73')).toString('base64'))).toEqual({ text: '-73', fault: null });
  });

  it('is as long as it may be, or not made', async () => {
    const short = (await pack(LOG, 8000)) ?? '';
    expect(await pack(LOG, short.length)).toBe(short);
    expect(await pack(LOG, short.length - 2)).toBeNull();
    expect(await pack('密'.repeat(LONGEST_TEXT / 2), 8000)).toBeNull();
  });

  it('is read as far as it goes when it is cut off anywhere', async () => {
    const short = (await pack(LOG, 8000)) ?? '';
    for (const part of [1, 2, 3, 4, 100, short.length / 2, short.length - 1]) {
      const { text, fault } = await unpack(short.slice(0, -part));
      expect(fault).toBe('damaged');
      expect(LOG.startsWith(text)).toBe(true);
    }
    expect((await unpack(short.slice(0, short.length * 0.75))).text.length).toBeGreaterThan(LOG.length / 2);
  });

  it('is whole but damaged when something was appended', async () => {
    expect(await unpack(`${packed(Buffer.from(LOG))}).`)).toEqual({ text: LOG, fault: 'damaged' });
  });

  it('never throws, whatever it is', async () => {
    for (const text of ['', '5', '%', 'A', 'AAAA', '____', 'not-a-text', '密码', packed(Buffer.from([0xff, 0x41]))])
      expect((await unpack(text)).fault, text).toBe('damaged');
    await fc.assert(
      fc.asyncProperty(fc.base64String(), async (text) => {
        await unpack(text);
      }),
      { numRuns: 20 },
    );
  });

  it('is read up to the limit, and not inflated beyond it', async () => {
    let inflated = 0;
    const Native = DecompressionStream;
    vi.stubGlobal('DecompressionStream', function (format: CompressionFormat) {
      const { readable, writable } = new Native(format);
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          inflated += chunk.length;
          out.enqueue(chunk);
        },
      });
      return { writable, readable: readable.pipeThrough(counted) };
    });
    const bomb = packed(Buffer.alloc(5_000_000, 'a'));
    expect(await unpack(bomb)).toEqual({ text: 'a'.repeat(LONGEST_TEXT), fault: 'too-long' });
    expect(inflated).toBeLessThan(LONGEST_TEXT * 3);
  });

  it('says where it cannot be read at all', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await unpack(packed(Buffer.from('-73')))).toEqual({ text: '', fault: 'unsupported' });
  });
});
