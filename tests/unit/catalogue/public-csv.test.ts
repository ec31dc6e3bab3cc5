import { csvFormat, csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { toCell, toCsv, toCsvRows } from '#src/catalogue/public-csv.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { speak } from '#src/components/words.ts';
import ENGLISH from '#src/content/i18n/en.json' with { type: 'json' };

const JSON_FILE = toErrorsJson(readCatalogue(process.cwd()), '/docs');
const t = speak(ENGLISH, 'en');
const rowOf = (id: string, site?: string) => toCsvRows([id], JSON_FILE, site, t)[0];

describe('toCsvRows', () => {
  it('has everything about a code', () => {
    const entry = JSON_FILE.errors.find(({ id }) => id === 'qq-platform/-73');
    expect(rowOf('qq-platform/-73', 'https://errors.example')).toEqual({
      id: 'qq-platform/-73',
      code: '-73',
      'other spellings': entry?.forms.join(', '),
      domain: 'Mobile QQ platform',
      family: 'Mobile QQ',
      title: entry?.title,
      action: 'Sign in again',
      retry: 'No',
      meaning: entry?.meaning,
      steps: entry?.steps.map((step, place) => `${String(place + 1)}. ${step}`).join('\n'),
      messages: entry?.messages.join('\n'),
      address: 'https://errors.example/docs/errors/qq-platform/#-73',
      player: 'Your QQ password was changed. Sign in again to continue.',
    });
  });

  it('has the address from the root when nobody knows where the site is served', () => {
    expect(rowOf('oidb-0x711/0x47')).toMatchObject({
      'other spellings': '71',
      address: '/docs/errors/oidb-0x711/#0x47',
    });
  });

  it('leaves the action of a pass-through code to the code inside', () => {
    expect(rowOf('msdk-logic/-10000')).toMatchObject({ action: 'Read the inner code', retry: 'Depends' });
  });

  it.each([
    ['qq-platform/-9', 'the sentence of its action', true],
    ['wechat-platform/42001', 'nothing for a code that the player should not hear of', false],
  ])('tells the player of %s %s', (id, _, isTold) => {
    const entry = JSON_FILE.errors.find((each) => each.id === id);
    const action = JSON_FILE.actions.find((each) => each.id === entry?.action);
    expect(entry?.player).toBeNull();
    expect(rowOf(id)?.player).toBe(action?.player ?? '');
    expect(rowOf(id)?.player !== '').toBe(isTold);
  });

  it('keeps the order of the rows', () => {
    const ids = ['wechat-platform/42001', 'qq-platform/-73', 'oidb/-140'];
    expect(toCsvRows(ids, JSON_FILE, undefined, t).map(({ id }) => id)).toEqual(ids);
    expect(csvParse(toCsv(ids, JSON_FILE, undefined, t)).map(({ code }) => code)).toEqual(['42001', '-73', '-140']);
  });

  it('names a row that the catalogue does not have', () => {
    expect(() => rowOf('qq-platform/-123456')).toThrow('The catalogue has no qq-platform/-123456');
  });

  it('puts no quote before any text of the catalogue', () => {
    const rows = toCsvRows(
      JSON_FILE.errors.map(({ id }) => id),
      JSON_FILE,
      undefined,
      t,
    );
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => cell.startsWith("'"))).toEqual([]);
  });

  it('is the same when read back', () => {
    const rows = [{ ...rowOf('qq-platform/-73'), title: 'A "quoted", long\ntitle' }];
    expect([...csvParse(csvFormat(rows))]).toEqual(rows);
  });
});

describe('toCell', () => {
  it('lets nothing after a semicolon begin a cell of its own', () => {
    expect(toCell('A;=1+1|cmd; b;-2')).toBe('A; =1+1|cmd; b; -2');
  });

  it('leaves codes and plain words as they are', () => {
    const texts = ['-73', '-500003~-500009', '-140', '0x74, 116', '-1, -2, 0xff', 'Pay token, expired', ''];
    expect(texts.map(toCell)).toEqual(texts);
  });

  it('keeps what begins like a formula from being computed', () => {
    const texts = ['=1+2', '+1', '@SUM(A1)', '\t=1', '\r=1', '-1+2', '-1-2', "-2+cmd|' /C calc'!A0", '- a title'];
    expect(texts.map(toCell)).toEqual(texts.map((text) => `'${text}`));
  });
});
