import { describe, expect, it } from 'vitest';
import { fullEntryPath, isSplit, MOST_IN_FULL } from '#src/catalogue/large.ts';

describe('a large domain', () => {
  it('is split above the number of entries that a page shows in full', () => {
    expect(isSplit(MOST_IN_FULL)).toBe(false);
    expect(isSplit(MOST_IN_FULL + 1)).toBe(true);
  });

  it('has its entries in full on the pages of their groups', () => {
    const entry = { code: '-73', group: 'tokens' };
    expect(fullEntryPath(entry, { id: 'qq-platform', count: 45 })).toBe('/errors/qq-platform/#-73');
    expect(fullEntryPath(entry, { id: 'qq-platform', count: 450 })).toBe('/errors/qq-platform/tokens/#-73');
  });
});
