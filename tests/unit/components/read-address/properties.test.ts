import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePath, entryPath } from '#src/addresses.ts';
import { readAddress } from '#src/components/read-address.ts';
import { LIST } from './code-list.ts';

const LOCKED = new Set(readFileSync('content/addresses.lock', 'utf8').split('\n').filter(Boolean));

/** A part of an address: something the site knows, a number, or anything else. */
const part = fc.oneof(
  fc.constantFrom(...[...LOCKED].flatMap((address) => address.split(/[/#]/))),
  fc.integer({ min: -50000, max: 50000 }).map(String),
  fc.integer({ min: 0, max: 4096 }).map((number) => `0x${number.toString(16)}`),
  fc.constantFrom('error', 'code', 'ret=', 'guide', '%', '%2523', '%F0%9F', '..', '\\', '<b>', '%00', '404.html'),
  fc.string({ unit: 'binary' }),
  fc.string().map(encodeURIComponent),
);
const separator = fc.constantFrom('/', '/', '/', '#', '?', '&', '%23', '//', '-', '_', '=');
const addresses = fc
  .array(fc.tuple(separator, part), { maxLength: 6 })
  .map((all) => `/${all.map((pair) => pair.join('')).join('')}`);

/** Whether an address exists: it is in the lock, or a search. */
const isThere = (address: string) => LOCKED.has(address) || /^\/search\/\?q=[^&#/]+$/.test(address);

describe('any address', () => {
  it('is read without an error, and leads only to pages that exist', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const read = readAddress(address, LIST);
        if (read.kind === 'moved') expect(read.to).toSatisfy(isThere);
      }),
      { numRuns: 3000 },
    );
  });

  it('without a page leads to one that leads no further', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const read = readAddress(address, LIST);
        if (read.kind !== 'moved') return;
        if (!isThere(address)) expect(read.to).not.toBe(address);
        expect(readAddress(read.to, LIST)).toEqual(read);
      }),
      { numRuns: 3000 },
    );
  });

  it('with an undocumented code does not suggest that same code', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (number) => {
        const read = readAddress(`/code/${String(number)}`, LIST);
        expect(read.kind === 'moved').toBe(LOCKED.has(codePath(String(number))));
        if (read.kind === 'unknown-code') expect(read.near.map(({ code }) => code)).not.toContain(String(number));
      }),
    );
  });
});

describe('every spelling of every code', () => {
  it('is found below its table, and alone', () => {
    const lost = LIST.codes.flatMap(({ domain, code, forms }) =>
      [code, ...forms].flatMap((spelling) =>
        [
          [`/errors/${domain}/${encodeURIComponent(spelling)}`, entryPath(domain, spelling)] as const,
          [`/${domain}/${spelling.toUpperCase()}.html`, entryPath(domain, spelling)] as const,
          [`/error/${spelling}`, codePath(spelling)] as const,
        ].filter(([address, to]) => {
          const read = readAddress(address, LIST);
          return read.kind !== 'moved' || read.to !== to;
        }),
      ),
    );
    expect(lost).toEqual([]);
  });
});
