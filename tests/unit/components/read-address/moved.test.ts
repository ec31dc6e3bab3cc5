import { describe, expect, it } from 'vitest';
import { readAddress } from '#src/components/read-address.ts';
import { LIST } from './code-list.ts';

/** Addresses without a page, grouped by what they mean, with the page that they lead to. */
const MOVED: Record<string, readonly (readonly [string, string])[]> = {
  'a code alone': [
    ['/-73', '/code/-73/'],
    ['/-73/', '/code/-73/'],
    ['/40001', '/code/40001/'],
    ['/ret=-10000', '/code/-10000/'],
  ],
  'a code in another spelling': [
    ['/code/-73', '/code/-73/'],
    ['/code/0X47/', '/code/0x47/'],
    ['/code/0x047/', '/code/0x47/'],
    ['/code/%E2%88%9273/', '/code/-73/'],
    ['/code/%EF%BC%8D%EF%BC%97%EF%BC%93/', '/code/-73/'],
    ['/code/-073/', '/code/-73/'],
    ['/code/00/', '/code/0/'],
    ['/code/-500003%EF%BD%9E-500009/', '/code/-500003~-500009/'],
  ],
  'a code under another word': [
    ['/codes/40001/', '/code/40001/'],
    ['/CODE/-73/', '/code/-73/'],
    ['/error/-73', '/code/-73/'],
    ['/errors/-73/', '/code/-73/'],
    ['/err/40001', '/code/40001/'],
    ['/errcode/40001', '/code/40001/'],
    ['/docs/code/40001.html', '/code/40001/'],
    ['/zh/errors/-73', '/code/-73/'],
    ['/faq/-73', '/code/-73/'],
  ],
  'a code with its name, or as it stood in a sentence': [
    ['/code/ret:-73', '/code/-73/'],
    ['/ret%20-73', '/code/-73/'],
    ['/%22ret%22:%20-73,', '/code/-73/'],
    ['/errcode-40001', '/code/40001/'],
    ['/error%20code%2040001', '/code/40001/'],
    ['/code/-73)', '/code/-73/'],
    ['/code/-73.', '/code/-73/'],
  ],
  'a code in the query': [
    ['/error?code=-73', '/code/-73/'],
    ['/code/?lang=1&ret=40001', '/code/40001/'],
    ['/errors/qq-platform.php?errcode=-73', '/errors/qq-platform/#-73'],
  ],
  'a code of a domain': [
    ['/errors/qq-platform/-73', '/errors/qq-platform/#-73'],
    ['/errors/qq-platform/-73/steps', '/errors/qq-platform/#-73'],
    ['/qq-platform/-73', '/errors/qq-platform/#-73'],
    ['/errors/qq_platform/-73', '/errors/qq-platform/#-73'],
    ['/errors/QQ-Platform/-73.html', '/errors/qq-platform/#-73'],
    ['/errors/qq%20platform/-73', '/errors/qq-platform/#-73'],
    ['/errors/qqplatform/-73', '/errors/qq-platform/#-73'],
    ['/errors/qq-platform/ret=-73', '/errors/qq-platform/#-73'],
    ['/errors/qq-platfrom/#-73', '/errors/qq-platform/#-73'],
    ['/errors/qq-platform.html#-73', '/errors/qq-platform/#-73'],
    ['/errors/wechat_platform/42001', '/errors/wechat-platform/#42001'],
    ['/errors/apple/-3003', '/errors/apple-login/#-3003'],
  ],
  'a code of a range, and of OIDB in its three spellings': [
    ['/errors/qq-group/-500005', '/errors/qq-group/#-500005'],
    ['/errors/oidb-0x711/0x47/', '/errors/oidb-0x711/#0x47'],
    ['/errors/oidb-0x711/71', '/errors/oidb-0x711/#71'],
    ['/errors/oidb-0x711/0x33', '/errors/oidb-0x711/#0x33'],
    ['/oidb/0x711/0x47', '/errors/oidb-0x711/#0x47'],
    ['/errors/oidb/116', '/errors/oidb/#116'],
    ['/errors/oidb/-140', '/errors/oidb/#-140'],
  ],
  'a fragment whose # was encoded on its way': [
    ['/errors/qq-platform/%23-73', '/errors/qq-platform/#-73'],
    ['/errors/qq-platform%23-73', '/errors/qq-platform/#-73'],
  ],
  'a domain': [
    ['/errors/qq-platfrom/', '/errors/qq-platform/'],
    ['/errors/qq-platform.yaml', '/errors/qq-platform/'],
    ['/errors/qq-platform?v=2', '/errors/qq-platform/'],
    ['/errors/qq-platform?1699999999', '/errors/qq-platform/'],
    ['/errors/qq-platfrom/#tokens', '/errors/qq-platform/'],
    ['/errors/wechat-groups/', '/errors/wechat-group/'],
    ['/errors/qq-groups/#-500005', '/errors/qq-group/#-500005'],
    ['/oidb/', '/errors/oidb/'],
    ['/errors/0x711/', '/errors/oidb-0x711/'],
  ],
  'a guide': [
    ['/guide/oidb', '/guides/oidb/'],
    ['/docs/guides/oidb.md', '/guides/oidb/'],
    ['/guide/oidb#which-table', '/guides/oidb/'],
    ['/guides/sign-in/', '/guides/sign-in-again/'],
    ['/guides/signin/', '/guides/sign-in-again/'],
    ['/guides/err_type/', '/guides/err-type/'],
    ['/guides/refresh/', '/guides/refresh-token/'],
  ],
  'a page of the site': [
    ['/decoder', '/decode/'],
    ['/decoder/#-73', '/decode/'],
    ['/decode.html#%7B%22ret%22%3A-73%7D', '/decode/'],
    ['/search.html', '/search/'],
    ['/search.html?q=x', '/search/?q=x'],
    ['/search?lang=en&q=token+%26%20more', '/search/?q=token%20%26%20more'],
    ['/error', '/errors/'],
    ['/code/', '/errors/'],
    ['/codes', '/errors/'],
    ['/errros/', '/errors/'],
  ],
};

describe.each(Object.entries(MOVED))('%s', (_, rows) => {
  it.each(rows)('%s leads to %s', (address, to) => {
    expect(readAddress(address, LIST)).toEqual({ kind: 'moved', to });
  });
});

describe('an address whose table does not exist', () => {
  it.each([
    ['/errors/oidb-0x712/0x47', '/code/0x47/'],
    ['/errors/wx-platform/-1', '/code/-1/'],
    ['/errors/nowhere/-73', '/code/-73/'],
    ['/errors/qq-share/901205', '/code/901205/'],
  ])('%s leads to every meaning instead, %s', (address, to) => {
    expect(readAddress(address, LIST)).toEqual({ kind: 'moved', to });
  });
});
