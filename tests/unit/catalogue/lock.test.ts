import { describe, expect, it } from 'vitest';
import { extendLock } from '#src/catalogue/lock.ts';

describe('the lock', () => {
  it('takes new addresses in, sorted, one a line', () => {
    expect(extendLock(['/errors/b/#1', '/errors/c/#1'], ['/errors/c/#1', '/errors/d/#2', '/errors/a/#-1'])).toBe(
      '/errors/a/#-1\n/errors/b/#1\n/errors/c/#1\n/errors/d/#2\n',
    );
  });

  it('keeps an address that nothing makes any more', () => {
    expect(extendLock(['/errors/a/#1'], [])).toBe('/errors/a/#1\n');
  });

  it('does not change when there is nothing new', () => {
    const text = extendLock([], ['/errors/a/#2', '/errors/a/#10', '/errors/a/#-1', '/errors/a/#0x1']);
    const lines = text.split('\n').filter(Boolean);
    expect(extendLock(lines, [...lines].reverse())).toBe(text);
  });
});
