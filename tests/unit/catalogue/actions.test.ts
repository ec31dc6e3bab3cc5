import { describe, expect, it } from 'vitest';
import { actionSheet } from '#src/build/catalogue.ts';
import { ACTION_IDS } from '#src/catalogue/actions.ts';
import { toCodeList, toDecoderTable } from '#src/catalogue/browser-data.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionsSchema } from '#src/catalogue/actions-schema.ts';
import { printEntries } from '#src/cli/print.ts';
import { ENGLISH_CLI } from '#src/cli/texts.en.ts';
import { PLAIN } from '#src/cli/visible.ts';
import { badgeParts } from '#src/components/action-badge.ts';
import { decode } from '#src/decoder/index.ts';
import { explain } from '#src/features/decoder/explanation.ts';
import { catalogueRecords } from '#src/features/search/records.ts';
import { catalogueOf, OIDB, QQ } from './faults/fixture.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const real = readCatalogue(process.cwd());
const stepsOf = (id: string, catalogue = catalogueOf()) => catalogue.entries.find((entry) => entry.id === id)?.steps;

describe('an action', () => {
  it('has a label, an icon, a color and sentences, whichever it is', () => {
    const faults = ACTION_IDS.filter((id) => {
      const { label, icon, hue, summary, advice, retryText } = real.actions[id];
      return [label, icon, String(hue), summary, advice, retryText].some((part) => part.trim() === '');
    });
    expect(faults).toEqual([]);
  });

  it('has an icon and a label of its own', () => {
    const shown = ACTION_IDS.map((id) => real.actions[id]);
    for (const part of ['label', 'icon'] as const)
      expect(new Set(shown.map((action) => action[part])).size, part).toBe(shown.length);
  });

  it('has the color of who acts', () => {
    const actors = Map.groupBy(ACTION_IDS, (id) => real.actions[id].hue);
    expect([...actors.values()]).toEqual([
      ['none'],
      ['retry', 'wait'],
      ['reauthorize', 'tell-user'],
      ['refresh-token', 'fix-request', 'fix-config', 'request-permission', 'inner'],
      ['contact'],
    ]);
  });

  it('says what to tell the player, or why nothing, and never both', () => {
    const told = ACTION_IDS.map((id) => [real.actions[id].player, real.actions[id].untold]);
    expect(told.filter((texts) => texts.filter((text) => text !== undefined).length !== 1)).toEqual([]);
  });

  it('has code only when it is a pattern', () => {
    expect(ACTION_IDS.filter((id) => real.actions[id].code)).toEqual(['retry', 'reauthorize', 'refresh-token']);
  });

  it('has an icon that can be drawn: broken path data is refused', () => {
    const { icon } = actionsSchema.shape.actions.element.shape;
    const drawn = ['M3 8.5 6.5 12 13 4.5', 'M13 8a5 5 0 1 1-1.6-3.7', 'M4 7.5h8v6H4z', 'm1,1 .5-.5', 'M1 1L2 2'];
    const broken = [
      'M3 8.5',
      'L3 8.5 6 7',
      'M3 8.5 6.5',
      'M3 8.5h',
      'M3 8.5x1',
      'M1 1z5',
      'M1 1 a5 5 0 1 1-1.6',
      'retry',
    ];
    expect(drawn.filter((path) => !icon.safeParse(path).success)).toEqual([]);
    expect(broken.filter((path) => icon.safeParse(path).success)).toEqual([]);
  });

  it('of a pass-through code is to read the code inside, wherever actions are listed or counted', () => {
    const passing = real.entries.filter(({ carries }) => carries.length > 0);
    expect(passing.length).toBeGreaterThan(0);
    expect(real.entries.filter(({ action }) => action === 'inner')).toEqual(passing);
    const { actions, errors } = toErrorsJson(real, '/');
    expect(actions.map(({ id }) => id)).toContain('inner');
    expect(errors.filter(({ action }) => action === 'inner').map(({ id }) => id)).toEqual(passing.map(({ id }) => id));
  });

  it('of a pass-through code in the decoder, which has looked inside, is to repeat the call', () => {
    const table = toDecoderTable(real);
    expect(decode('{"ret":-10000,"msg":""}', table).verdict?.action).toBe('retry');
  });
});

describe('what is written about an action', () => {
  const file = CONTENT_FILES.actions;
  const changed = catalogueOf(
    { file, from: 'Label of tell-user', to: 'Speak to them' },
    { file, from: 'Do what tell-user asks for.', to: 'Say what is wrong.' },
    {
      file,
      from: 'label: Speak to them\n    icon: M3 8.5 6.5 12 13 4.5\n    hue: 140',
      to: 'label: Speak to them\n    icon: M1 1h14\n    hue: 77',
    },
  );
  const entry = changed.entries.find(({ id }) => id === 'oidb-demo/-141');
  if (!entry) throw new Error('no entry');

  it('is what the JSON, the badges and the command line say', () => {
    expect(toErrorsJson(changed, '/').actions.find(({ id }) => id === 'tell-user')).toMatchObject({
      label: 'Speak to them',
      player: 'This is not possible with this account.',
    });
    const { actions } = toCodeList(changed);
    for (const shown of [changed.actions[entry.action], actions[entry.action]]) {
      const { label, path, span } = badgeParts(shown);
      expect([label, path.d, span['data-action']]).toEqual(['Speak to them', 'M1 1h14', 'tell-user']);
    }
    const published = toErrorsJson(changed, '');
    const told = published.errors.filter(({ id }) => id === entry.id);
    expect(printEntries(told, published, ENGLISH_CLI, PLAIN)).toContain('Speak to them. A retry does not help.');
    const record = catalogueRecords(changed).find(({ path }) => path === entry.url);
    expect(record?.texts.map(({ text }) => text).join(' ')).toContain('Speak to them');
  });

  it('is what the decoder says', () => {
    const table = toDecoderTable(changed);
    const result = decode('-141', table);
    expect(explain(result, table, ENGLISH).verdict).toMatchObject({
      label: 'Speak to them',
      icon: 'M1 1h14',
      advice: 'Say what is wrong.',
      retry: 'A retry does not help.',
    });
  });

  it('is the color of the pages', () => {
    expect(actionSheet(changed)).toContain("[data-action='tell-user'] { --hue: 77; }");
  });
});

describe('the steps of an entry', () => {
  it('are its own, between those that its action shares', () => {
    expect(stepsOf('qq-demo/-73')).toEqual([
      'Check that the token is the latest one.',
      'Send the player through QQ sign-in again.',
      'Use the new token only.',
    ]);
  });

  it('end with the contact when it names a team, worded by its action', () => {
    const report = 'Include the whole response, with tokens masked.';
    expect(stepsOf('oidb-demo/0x47')?.at(-1)).toBe(`Nobody else can act, so contact demo support. ${report}`);
    expect(stepsOf('qq-demo/-100')?.at(-1)).toBe(`If the code is in no table, contact the demo team. ${report}`);
  });

  it('name the team through which another is reached', () => {
    const through = catalogueOf({
      file: CONTENT_FILES.contacts,
      from: '  name: the demo team\n',
      to: '  name: the demo team\n  through: demo-support\n',
    });
    expect(stepsOf('qq-demo/-100', through)?.at(-1)).toContain('contact the demo team through demo support.');
  });

  it('warn of a second delivery where an interface that returns the code writes, and only there', () => {
    const warning = {
      file: CONTENT_FILES.actions,
      from: 'after:\n      - Give up',
      to: 'beforeWrite: Look first.\n    after:\n      - Give up',
    };
    const reads = { file: CONTENT_FILES.interfaces, from: 'effect: write', to: 'effect: read' };
    expect(stepsOf('qq-demo/-200', catalogueOf(warning))).toContain('Look first.');
    expect(stepsOf('qq-demo/-200', catalogueOf(warning, reads))).not.toContain('Look first.');
  });

  it('are those of its action alone when it has none of its own', () => {
    const changes = catalogueOf(
      { file: QQ, from: '        steps:\n          - Repeat the call with backoff.\n', to: '' },
      { file: OIDB, from: '        steps:\n          - Find out when the account was frozen.\n', to: '' },
    );
    expect(stepsOf('qq-demo/-200', changes)).toEqual(['Give up after three attempts.']);
    expect(stepsOf('oidb-demo/0x47', changes)).toHaveLength(1);
  });
});
