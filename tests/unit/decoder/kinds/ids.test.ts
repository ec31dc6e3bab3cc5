import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';
import { expectResponses, expectNothing } from './kind.ts';

describe('the id of an entry, as a game shows it to a player', () => {
  expectResponses([
    ['qq-platform/-73', 'qq -73'],
    ['qq-share-qq/32', 'qq-share-qq 32'],
    ['Please tell support: qq-platform/-73.', 'qq -73'],
    ['Support code: WECHAT-PLATFORM/40001', 'wechat 40001'],
    ['oidb-0x711/0x10~0x11', 'oidb-0x711 0x10~0x11'],
    ['oidb-0x711/0x47, then wechat-platform/42001', 'oidb-0x711 0x47', 'wechat 42001'],
  ]);
});

describe('the address of an entry', () => {
  expectResponses([
    ['https://errors.example/errors/qq-platform/#-73', 'qq -73'],
    ['see https://errors.example/docs/errors/oidb/#116 please', 'oidb -140'],
  ]);
});

describe('what only looks like an id', () => {
  expectNothing(['no-such-table/-73', 'qq-platform/-999999', 'src/qq-platform/-73.ts', 'x.qq-platform/-73/y']);
});

describe('an id', () => {
  it('is sure of its table', () => {
    expect(decode('qq-share-qq/32', TABLE).verdict).toMatchObject({ action: 'tell-user', confidence: 'certain' });
  });
});
