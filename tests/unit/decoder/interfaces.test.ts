import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { namedInterface, Outlook } from '#src/decoder/surroundings.ts';
import { TABLE } from './table.ts';

const find = (input: string, given?: string) =>
  (given ? namedInterface(given, TABLE) : new Outlook(input, TABLE, {}).at([0, input.length]).interface)?.path ?? null;

describe('the interface', () => {
  it('stands in the text', () => {
    expect(find('POST https://msdk.example.org/share/qq/?a=1')).toBe('/share/qq');
    expect(find('GET /auth/verify_login')).toBe('/auth/verify_login');
    expect(find('nothing here')).toBeNull();
  });

  it('stands there whole, and the longest counts', () => {
    expect(find('/share/qqark?x')).toBe('/share/qqark');
    expect(find('/share/qqx /share/qq-y')).toBeNull();
    expect(find('/share/qqx then /share/qq')).toBe('/share/qq');
    expect(find('/v2/auth/verify_login')).toBe('/v2/auth/verify_login');
  });

  it('that is given wins', () => {
    expect(find('/share/qq', '/share/wx')).toBe('/share/wx');
    expect(find('/share/qq', '')).toBe('/share/qq');
    expect(find('/share/qq', 'no such thing')).toBeNull();
  });

  it('may be given as path, address or name', () => {
    const [first] = TABLE.interfaces;
    expect(first).toBeDefined();
    expect(find('', first?.name.toUpperCase())).toBe(first?.path);
    expect(find('', '/SHARE/QQ/')).toBe('/share/qq');
    expect(find('', 'https://msdk.example.org/share/qq/?appid=1')).toBe('/share/qq');
  });

  it('is that of its own line where several are named', () => {
    const log =
      '/share/qq {"ret":-10000,"msg":"30,limit"}\n{"ret":-10000,"msg":"-73,x"} from /relation/qqfriends_detail\n{"ret":-504}';
    expect(decode(log, TABLE).groups.map((response) => response.interface)).toEqual([
      '/share/qq',
      '/relation/qqfriends_detail',
      null,
    ]);
  });

  it('is that of every response where only one is named', () => {
    const log = 'POST /share/qq\n{"ret":-10000,"msg":"30,limit"}\n{"ret":-10000,"msg":"-73,x"}';
    expect(decode(log, TABLE).groups.map((response) => response.interface)).toEqual(['/share/qq', '/share/qq']);
  });
});
