import { describe, expect, it } from 'vitest';
import { assemble } from '#src/catalogue/assemble.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { localize } from '#src/catalogue/translation/localize.ts';
import { QQ, type Change } from '../faults/fixture.ts';
import { checkWith, contentOf } from './fixture.ts';

/** The Chinese catalogue of the fixture. */
function chineseWith(...changes: readonly Change[]): Catalogue {
  const { translation } = checkWith([], changes);
  return assemble(localize(contentOf(...changes), translation), 'zh-cn', (id) => translation.entries.has(id));
}

const entryOf = ({ entries }: Catalogue, id: string) => entries.find((entry) => entry.id === id);

describe('the catalogue in another language', () => {
  const english = assemble(contentOf());
  const chinese = chineseWith();

  it('has the texts of that language', () => {
    expect(entryOf(chinese, 'qq-demo/-73')).toMatchObject({
      title: 'access token 已过期',
      meaning: '请求中的票据超过了有效期。',
      ownSteps: ['让玩家重新登录 QQ。'],
      untranslated: false,
    });
    expect(entryOf(chinese, 'oidb-demo/-141')?.related[0]?.reason).toBe('两个错误码都与玩家的账号有关。');
    expect(chinese.domains[0]).toMatchObject({ title: '手机 QQ 示例', groups: [{ title: '票据' }, {}, {}] });
    expect(chinese.contacts[0]).toMatchObject({ id: 'demo-team', name: '示例团队' });
  });

  it('has English texts where there are no others', () => {
    expect(entryOf(chinese, 'oidb-demo/-140')).toMatchObject({ title: 'Access token refused', untranslated: true });
  });

  it('has English texts where the others are stale', () => {
    const changed = { file: QQ, from: 'title: Service is not reachable', to: 'title: Service was not reached' };
    expect(entryOf(chineseWith(changed), 'qq-demo/-200')).toMatchObject({
      title: 'Service was not reached',
      steps: ['Repeat the call with backoff.', 'Give up after three attempts.'],
      untranslated: true,
    });
  });

  it('has the facts of the English one', () => {
    const facts = ({ entries }: Catalogue) =>
      entries.map(({ id, code, forms, action, url, line, retryable, escalateTo, related, steps }) => ({
        ...{ id, code, forms, action, url, line, retryable, escalateTo },
        related: related.map((link) => [link.id, link.kind]),
        steps: steps.length,
      }));
    expect(facts(chinese)).toEqual(facts(english));
  });
});
