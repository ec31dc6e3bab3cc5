import { describe, expect, it } from 'vitest';
import { formatFaults } from '#src/catalogue/fault.ts';
import { checkTranslation } from '#src/catalogue/translation/check.ts';
import { QQ, type Change } from '../faults/fixture.ts';
import { report } from '../faults/report.ts';
import { checkWith, CONTACT_TEXTS, contentOf, FILES, QQ_TEXTS } from './fixture.ts';

/** The ids and rules of what is found. */
const told = (found: readonly { subject: string; rule: string; file: string }[]) =>
  found.map(({ subject, rule, file }) => `${subject || file} ${rule}`);

describe('phrases of another language', () => {
  const PHRASES = 'content/zh-cn/phrases.yaml';
  const checked = (text: string) => checkTranslation(contentOf(), [...FILES, { path: PHRASES, text }], 'zh-cn');

  it('are read as written', () => {
    const { phrases, faults } = checked('qq-demo/-73:\n  asked: 票据过期了, 登录失效\n');
    expect(faults).toEqual([]);
    expect(phrases).toEqual({ 'qq-demo/-73': { asked: '票据过期了, 登录失效' } });
  });

  it('can be missing', () => {
    expect(checkWith([]).phrases).toEqual({});
  });

  it('ask for what exists', () => {
    expect(told(checked('qq-demo/-74:\n  asked: 票据过期了\n').faults)).toEqual(['qq-demo/-74 phrases-known']);
    expect(told(checked('qq-demo/-73:\n  said: 票据过期了\n').faults)[0]).toContain(PHRASES);
  });
});

describe('texts of another language', () => {
  it('have no fault when they are up to date', () => {
    expect(checkWith([]).faults).toEqual([]);
  });

  it('that are missing are warned of: a file, or a text in one', () => {
    const { faults, warnings } = checkWith([{ file: CONTACT_TEXTS, from: 'demo-team', to: 'demo-support-2' }]);
    expect(told(faults)).toEqual(['demo-support-2 text-known']);
    expect(told(warnings)).toEqual([
      'content/zh-cn/errors/oidb-demo.yaml text-missing',
      'content/zh-cn/actions.yaml text-missing',
      'contacts/demo-team text-missing',
      'content/zh-cn/events.yaml text-missing',
      'content/zh-cn/interfaces.yaml text-missing',
    ]);
  });

  it('become stale when the English text changes, and only those', () => {
    const change = { file: QQ, from: 'The service did not respond in time.', to: 'The service was not reached.' };
    const { faults, warnings, translation } = checkWith([], [change]);
    expect(faults).toEqual([]);
    expect(told(warnings.filter(({ rule }) => rule !== 'text-missing'))).toEqual(['qq-demo/-200 text-stale']);
    expect([...translation.entries.keys()]).toEqual(['qq-demo/-73', 'qq-demo/-100', 'qq-demo/10~12', 'qq-demo/20']);
  });

  it('need not have the parts of a changed English text', () => {
    const change = {
      file: QQ,
      from: '- Repeat the call with backoff.',
      to: '- Repeat the call.\n          - Then ask the team.',
    };
    expect(checkWith([], [change]).faults).toEqual([]);
  });

  it('are not stale when only facts change', () => {
    const { warnings } = checkWith([], [{ file: QQ, from: 'action: retry', to: 'action: fix-request' }]);
    expect(told(warnings).filter((each) => each.includes('stale'))).toEqual([]);
  });

  it('without a digest are named, and used all the same', () => {
    const text = FILES.map((file) => ({ ...file, text: file.text.replace(/^ *of: .*\n/gm, '') }));
    const { faults, warnings, translation } = checkTranslation(contentOf(), text, 'zh-cn');
    expect(faults).toEqual([]);
    expect(warnings.filter(({ rule }) => rule === 'text-unsigned').map(({ found }) => found)).toEqual([
      'no digest of the English texts: qq-demo, qq-demo/-73, qq-demo/-100, qq-demo/-200, qq-demo/10~12, qq-demo/20',
      'no digest of the English texts: contacts/demo-support',
    ]);
    expect(translation.entries.size).toBe(5);
  });
});

const slip = (from: string, to: string): Change => ({ file: QQ_TEXTS, from, to });

describe('a slip in a text is reported', () => {
  it.each<[string, Change, string]>([
    [
      'a missing part',
      slip('    steps:\n      - 退避重试。\n', ''),
      report`
        content/zh-cn/errors/qq-demo.yaml:31:5  qq-demo/-200  text-parts
          found     no steps
          expected  the parts of the English text
          fix       Add steps.
      `,
    ],
    [
      'a part that the English text does not have',
      slip('    meaning: 服务没有及时响应。', '    meaning: 服务没有及时响应。\n    player: 请稍后再试。'),
      report`
        content/zh-cn/errors/qq-demo.yaml:34:13  qq-demo/-200  text-parts
          found     player, which the English text does not have
          expected  the parts of the English text
          fix       Remove player.
      `,
    ],
    [
      'a step more',
      slip('      - 退避重试。', '      - 退避重试。\n      - 联系团队。'),
      report`
        content/zh-cn/errors/qq-demo.yaml:35:7  qq-demo/-200  text-parts
          found     2 items in steps
          expected  1, as the English text has
          fix       Write each item for the English one at its place.
      `,
    ],
    [
      'a name that the English text does not have',
      slip('查 msg 中', '查 `msgs` 中'),
      report`
        content/zh-cn/errors/qq-demo.yaml:28:9  qq-demo/-100  text-parts
          found     \`msgs\`, which the English text does not have
          expected  only names and values of the English text
          fix       Correct or remove it.
      `,
    ],
    [
      'a word that is not used',
      slip('重新登录 QQ', '重新登陆 QQ'),
      report`
        content/zh-cn/errors/qq-demo.yaml:20:9  qq-demo/-73  text-terms
          found     "登陆"
          expected  登录
          fix       Use that word: the list of terms, terms.yaml, says so.
      `,
    ],
    [
      'a title a second time, where the English ones differ',
      slip('title: 服务不可用', 'title: OIDB 拒绝了调用'),
      report`
        content/zh-cn/errors/qq-demo.yaml:32:12  qq-demo/-200  text-unique
          found     the title of qq-demo/-100 again: "OIDB 拒绝了调用"
          expected  a title of its own, as the English one has
          fix       Say in the title what differs.
      `,
    ],
    [
      'a code that no table has',
      slip('"-200":', '"-201":'),
      report`
        content/zh-cn/errors/qq-demo.yaml:30:3  -201  text-known
          found     a text for "-201"
          expected  only what the English content has
          fix       Did you mean "-200"?
      `,
    ],
    [
      'an unknown key',
      slip('    sourceNote: 官方', '    sourcenote: 官方'),
      report`
        content/zh-cn/errors/qq-demo.yaml:48:5  unknown-key
          found     the key "sourcenote"
          expected  a key that belongs here
          fix       Did you mean "sourceNote"?
      `,
    ],
    [
      'a text that is too long',
      slip('title: 服务不可用', `title: ${'服务不可用'.repeat(9)}`),
      report`
        content/zh-cn/errors/qq-demo.yaml:32:12  wrong-form
          found     45 characters: "服务不可用服务不可用服务不可用服务不可用服务不可用服务不可用服务不可用服务不可用服务不可用"
          expected  at most 40 characters
          fix       Shorten title.
      `,
    ],
  ])('%s', (_, change, expected) => {
    expect(formatFaults(checkWith([change]).faults)).toBe(expected);
  });

  it('a name of the English text that is missing', () => {
    const english = { file: QQ, from: 'Send the player through', to: 'Read `ret`, and send the player through' };
    const digest = checkWith([], [english]).warnings.find(({ rule }) => rule === 'text-stale')?.expected ?? '';
    const [, old = ''] = /"-73":\n {4}(of: .*)\n/.exec(FILES[0]?.text ?? '') ?? [];
    const { faults } = checkWith([slip(old, digest)], [english]);
    expect(told(faults)).toEqual(['qq-demo/-73 text-parts']);
    expect(faults[0]?.found).toBe('no `ret`');
  });
});
