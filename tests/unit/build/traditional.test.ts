import { expect, it } from 'vitest';
import { traditionalFor } from '#src/build/traditional.ts';
import { simplified } from '#src/components/chinese.ts';

it('lists the traditional characters of what texts say, and no others', () => {
  const pairs = traditionalFor(['已过期', '好友关系']);
  expect(simplified('已過期 好友關係 權限', pairs)).toBe('已过期 好友关系 權限');
  expect(pairs).not.toContain('權');
});

it('leaves a character alone that the texts have themselves', () => {
  expect(simplified('後', traditionalFor(['后', '後']))).toBe('後');
});
