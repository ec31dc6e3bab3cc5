import { describe, expect, it } from 'vitest';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { catalogueOf } from './export/fixture-catalogue.ts';
import type { Change } from './faults/change.ts';
import { QQ } from './faults/fixture.ts';
import { RETIREMENTS } from './faults/retirements.ts';

/** An entry of the fixture after changes that are no faults. */
const entryOf = (id: string, ...changes: Change[]) => catalogueOf(...changes).entries.find((entry) => entry.id === id);

describe('an entry', () => {
  it.each([
    ['nothing when its code is in use', 'qq-demo/-73', null],
    [
      'since when its code is retired, and its successor',
      'qq-demo/-200',
      { note: 'The code has not been sent since version 2.', use: 'qq-demo/-100' },
    ],
    ['that it has no successor', 'oidb-demo/-141', { note: 'The command is not called any more.', use: null }],
  ])('tells of its retirement %s', (_, id, retired) => {
    expect(entryOf(id, ...RETIREMENTS)?.retired).toEqual(retired);
  });

  it('keeps its place and address when it is retired', () => {
    const before = catalogueOf();
    const after = catalogueOf(...RETIREMENTS);
    const places = ({ entries }: typeof before) => entries.map(({ id, group, url, forms }) => [id, group, url, forms]);
    expect(places(after)).toEqual(places(before));
  });

  it('has the address of its code, and its former codes among its other spellings, each once', () => {
    const entry = entryOf(
      'qq-demo/21~22',
      { file: QQ, from: 'code: 20', to: 'code: 21~22\n        formerly: [20, 20~22]' },
      { file: CONTENT_FILES.events, from: 'qq-demo/20', to: 'qq-demo/21~22' },
    );
    expect(entry).toMatchObject({ code: '21~22', url: '/errors/qq-demo/#21~22', forms: ['21', '22', '20', '20~22'] });
  });
});
