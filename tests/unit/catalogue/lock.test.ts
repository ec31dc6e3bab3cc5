import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, type Content } from '#src/catalogue/content.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { applyChanges, FIXTURE, QQ, type Change } from './faults/fixture.ts';

/** The fixture after changes that are valid except for its lock. */
function contentOf(...changes: Change[]): Content {
  const { content } = checkContent(applyChanges(FIXTURE, changes), { skip: ['address-kept'] });
  if (!content) throw new Error('the changed fixture has a fault');
  return content;
}

/** The addresses of the root alone. */
const atRoot = (addresses: readonly string[]) => addresses.filter((address) => !address.startsWith('/zh-cn/'));

describe('the addresses that the content makes', () => {
  it('are the same in each language', () => {
    const made = madeAddresses(contentOf());
    const root = atRoot(made);
    expect(made).toEqual([...root, ...root.map((address) => `/zh-cn${address}`)]);
  });

  it('are those of pages, groups, entries and codes, in each spelling', () => {
    const { domains, entries, events, releases } = contentOf();
    const none = { domains: [], entries: [], events: { ...events, value: [] }, releases };
    const ofOne = { ...none, domains: domains.filter(({ id }) => id === 'oidb-demo') };
    expect(atRoot(madeAddresses(ofOne))).toEqual(['/errors/oidb-demo/', '/errors/oidb-demo/#account']);
    expect(atRoot(madeAddresses({ ...none, entries: entries.filter(({ id }) => id === 'oidb-demo/-140') }))).toEqual([
      '/code/-140/',
      '/code/0x74/',
      '/code/116/',
      '/errors/oidb-demo/#-140',
      '/errors/oidb-demo/#0x74',
      '/errors/oidb-demo/#116',
    ]);
    expect(atRoot(madeAddresses({ ...none, entries: entries.filter(({ id }) => id === 'qq-demo/10~12') }))).toEqual([
      '/code/10/',
      '/code/10~12/',
      '/code/11/',
      '/code/12/',
      '/errors/qq-demo/#10',
      '/errors/qq-demo/#10~12',
      '/errors/qq-demo/#11',
      '/errors/qq-demo/#12',
    ]);
  });

  it("are exactly those of the fixture's lock, in the same order", () => {
    const lock = FIXTURE.find(({ path }) => path === CONTENT_FILES.lock)?.text ?? '';
    expect(`${madeAddresses(contentOf()).join('\n')}\n`).toBe(lock);
  });

  it('are listed once, even when several domains have a code', () => {
    const made = madeAddresses(
      contentOf(
        { file: QQ, from: 'code: 20', to: 'code: 71' },
        { file: CONTENT_FILES.events, from: 'qq-demo/20', to: 'qq-demo/71' },
      ),
    );
    expect(atRoot(made).filter((address) => address.endsWith('71/') || address.endsWith('#71'))).toEqual([
      '/code/71/',
      '/errors/oidb-demo/#71',
      '/errors/qq-demo/#71',
    ]);
  });

  it('are the same whatever the order of domains and entries', () => {
    const { domains, entries, events, releases } = contentOf();
    expect(
      madeAddresses({ domains: [...domains].reverse(), entries: [...entries].reverse(), events, releases }),
    ).toEqual(madeAddresses({ domains, entries, events, releases }));
  });

  it('include one for each version', () => {
    const { releases, events } = contentOf();
    const versions = { ...releases, value: [{ date: '2026-11-23' }, { date: '2026-11-23' }] };
    expect(
      atRoot(madeAddresses({ domains: [], entries: [], events: { ...events, value: [] }, releases: versions })),
    ).toEqual(['/changes/#2026-11-23', '/changes/#2026-11-23-2']);
  });

  it('are none without content', () => {
    const { events, releases } = contentOf();
    expect(madeAddresses({ domains: [], entries: [], events: { ...events, value: [] }, releases })).toEqual([]);
  });
});

describe('the lock', () => {
  it('takes in new addresses, sorted, one per line', () => {
    expect(extendLock(['/errors/b/#1', '/errors/c/#1'], ['/errors/c/#1', '/errors/d/#2', '/errors/a/#-1'])).toBe(
      '/errors/a/#-1\n/errors/b/#1\n/errors/c/#1\n/errors/d/#2\n',
    );
  });

  it('keeps an address that the content no longer makes', () => {
    expect(extendLock(['/errors/a/#1'], [])).toBe('/errors/a/#1\n');
  });

  it('does not change when there is nothing new', () => {
    const text = extendLock([], ['/errors/a/#2', '/errors/a/#10', '/errors/a/#-1', '/errors/a/#0x1']);
    const lines = text.split('\n').filter(Boolean);
    expect(extendLock(lines, [...lines].reverse())).toBe(text);
  });
});
