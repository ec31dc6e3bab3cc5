import { describe, expect, it } from 'vitest';
import { run } from './process.ts';
import { CATALOGUE, PUBLISHED } from './table.ts';

describe('explain', () => {
  it('prints the entry of a code in any spelling, after -- or without it', async () => {
    const failures: unknown[] = [];
    for (const argv of [
      ['-73'],
      ['--', '-73'],
      ['\u221273'],
      ['－７３'],
      ['ret=-73'],
      ['ret：\u221273'],
      ['"ret": -73,'],
      ['error -73'],
      ['「-73」?'],
      ['\u201573'],
      ['qq-platform/-73'],
    ]) {
      const { status, stdout, stderr } = await run(['explain', ...argv]);
      const told = stdout.includes('-73  Access token revoked by a QQ password change\n');
      if (status !== 0 || stderr !== '' || !told) failures.push({ argv, status, stdout, stderr });
    }
    expect(failures).toEqual([]);
  });

  it.each(['0x47', '0X47', '0x047', '-1', '0', '40001'])('prints every meaning of %s', async (code) => {
    const spelling = code === '0x047' ? '0x47' : code.toLowerCase();
    const meanings = CATALOGUE.entries.filter((entry) => [entry.code, ...entry.forms].includes(spelling));
    const { status, stdout } = await run(['explain', code]);
    expect(status).toBe(0);
    expect(meanings.length).toBeGreaterThan(0);
    for (const { id, sameNumber } of meanings) for (const each of [id, ...sameNumber]) expect(stdout).toContain(each);
  });

  it('prints a range as the document spells it', async () => {
    const range = CATALOGUE.entries.find((entry) => entry.range !== null);
    const { status, stdout } = await run(['explain', '--', range?.code ?? '']);
    expect(status).toBe(0);
    expect(stdout).toContain(range?.title);
  });

  it('says that a code is not documented, with its class', async () => {
    const { status, stdout, stderr } = await run(['explain', '--', '-12345']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^-12345 is not documented\.\n {2}-10000 .*msdk-logic\/-10000\n/);
  });

  it('says that a code is not documented, with the nearest ones', async () => {
    const { status, stdout } = await run(['explain', '--', '-999']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}-1000 .*msdk-logic\/-1000\n {4}A near number\.$/m);
  });

  it('prints several codes in the order in which they were given', async () => {
    const { status, stdout } = await run(['explain', '--', '-73', '40001', 'qq-platform/-5']);
    expect(status).toBe(0);
    const places = ['\nqq-platform/-73, ', '\nwechat-platform/40001, ', '\nqq-platform/-5, '].map((id) =>
      stdout.indexOf(id),
    );
    expect(places).toEqual(places.filter((place) => place > 0).toSorted((a, b) => a - b));
    expect(places).toHaveLength(3);
  });

  it('fails when one of several codes is not documented, and explains the others', async () => {
    const { status, stdout } = await run(['explain', '--', '-73', '-12345']);
    expect(status).toBe(1);
    expect(stdout).toContain('\nqq-platform/-73, ');
    expect(stdout).toContain('\n-12345 is not documented.\n');
  });

  it('prints the address of each entry', async () => {
    expect((await run(['explain', 'qq-platform/-73'])).stdout).toContain('\n/errors/qq-platform/#-73\n');
  });

  it('prints the entries as they are published, as JSON', async () => {
    const { status, stdout } = await run(['explain', '--json', '--', '-73', '-12345']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        code: '-73',
        entries: PUBLISHED.errors.filter(({ code, forms }) => [code, ...forms].includes('-73')),
        near: [],
      },
      { code: '-12345', entries: [], near: ['msdk-logic/-10000'] },
    ]);
  });

  it('says that an id does not exist', async () => {
    const { status, stdout } = await run(['explain', 'wechat-platform/-73']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^wechat-platform\/-73 is not documented\.\n {2}-73 .*qq-platform\/-73\n/);
  });
});
