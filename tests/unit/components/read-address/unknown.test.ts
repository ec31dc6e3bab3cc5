import { describe, expect, it } from 'vitest';
import type { ListedCode } from '#src/catalogue/browser-data.ts';
import { readAddress } from '#src/components/read-address.ts';
import { LIST } from './code-list.ts';

/** What is known about the code in an address, with ids instead of entries. */
function told(address: string): unknown {
  const read = readAddress(address, LIST);
  if (read.kind !== 'unknown-code') return read;
  const id = ({ domain, code }: ListedCode) => `${domain}/${code}`;
  const { code, domain, owner, elsewhere, near } = read;
  return [code, domain?.id ?? null, owner && id(owner), elsewhere.map(id), near.map(id)];
}

describe('an undocumented code', () => {
  it.each([
    ['/code/-10500/', ['-10500', null, 'msdk-logic/-10000', [], []]],
    ['/code/-99999/', ['-99999', null, 'msdk-logic/-30000', [], ['qq-share-qq/99999']]],
    ['/code/40002~40004/', ['40002~40004', null, null, [], []]],
    ['/errors/qq-platform/-99999/', ['-99999', 'qq-platform', 'msdk-logic/-30000', [], []]],
    ['/errors/qq-platform/#-99999', ['-99999', 'qq-platform', 'msdk-logic/-30000', [], []]],
    ['/errors/oidb/140', ['140', 'oidb', null, [], ['oidb/-140']]],
    ['/errors/qq-platform/40001/', ['40001', 'qq-platform', null, ['wechat-platform/40001'], []]],
    ['/errors/apple-login/1000', ['1000', 'apple-login', null, ['qq-share-qzone/1000'], []]],
  ])('%s leads to owner, other tables and nearest codes', (address, expected) => {
    expect(told(address)).toEqual(expected);
  });

  it.each(['/73', '/code/73/', '/code/+73/', '/code/error-73'])(
    '%s is not taken for -73, which is shown as the nearest',
    (address) => {
      expect(told(address)).toEqual(['73', null, null, [], ['qq-platform/-73', 'oidb-0x711/0x47']]);
    },
  );

  it('has near codes from its own table only', () => {
    expect(told('/errors/qq-platform/73/')).toEqual(['73', 'qq-platform', null, [], ['qq-platform/-73']]);
  });

  it('comes with every table that has it when the named table does not', () => {
    const elsewhere = LIST.codes.filter(({ code }) => code === '-1').map(({ domain }) => `${domain}/-1`);
    expect(elsewhere).toHaveLength(6);
    expect(told('/errors/msdk-logic/-1.html')).toEqual([
      '-1',
      'msdk-logic',
      null,
      elsewhere,
      ['msdk-logic/1', 'msdk-logic/0'],
    ]);
  });
});

describe('an address that contains nothing known', () => {
  it.each([
    ...['/', '//', '/index.html', '/404', '/404/', '/404.html', '/a', '/home', '/errors/nowhere/', '/guides/', '/api/'],
    ...['/errors/qq/', '/errors/xinyue/', '/errors/oidb-0x712/', '/api/v1/errors', '/opensearch', '/get'],
    ...['/favicon.ico', '/robots.txt', '/wp-login.php', '/.env', '/.git/config', '/apple-touch-icon-120x120.png'],
    ...['/previews/code/-99.png', '/_astro/index-73.js', '/image-73', '/page/2', '/2024/01/05/post', '/v1/', '/node/5'],
    ...['/constructor', '/__proto__', '/errors/constructor/', '/code/0x', '/code/1e3', '/code/-', '/code/1.5'],
    ...['/code/<script>alert(1)</script>/', '/code/%3Cimg%20src=x%20onerror=alert(1)%3E/', '/%00', '/%', '/%E0%A4%A'],
    ...['/code/99999999999999999999999999/', `/${'ret%20'.repeat(20)}x`],
  ])('%s', (address) => {
    expect(readAddress(address, LIST)).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['a hexadecimal number', `/code/0x${'f'.repeat(8000)}/`],
    ['a range', `/code/1~${'2'.repeat(8000)}/`],
    ['a word with hyphens', `/${'a-'.repeat(4000)}`],
    ['the name of a table, over and over', `/errors/${'qq-platform'.repeat(700)}/`],
    ['a path', '/a'.repeat(4000)],
  ])('%s without end', (_, address) => {
    expect(readAddress(address, LIST)).toEqual({ kind: 'unknown' });
  });
});
