import { describe, expect, it } from 'vitest';
import { mentionsOf, type GuideSource } from '#src/features/domain/guide-mentions.ts';

const entries = [
  { id: 'oidb/-140', domain: 'oidb', code: '-140', forms: ['0x74', '116'] },
  { id: 'oidb/-1', domain: 'oidb', code: '-1', forms: ['0xff', '255'] },
  { id: 'qq/-1', domain: 'qq', code: '-1', forms: [] },
];

/** The mentions in guides of which only the text matters. */
function mentions(...markdown: string[]) {
  const ids = ['err-type', 'oidb'] as const;
  const guides = markdown.map((text, index): GuideSource => {
    const id = ids[index] ?? 'retrying';
    return { id, title: `About ${id}`, markdown: text };
  });
  return mentionsOf(guides, entries);
}

describe('mentionsOf', () => {
  it('leads back to the heading under which a guide speaks of the entry', () => {
    const found = mentions('Text.\n\n## What `x` is\n\n| [`-1`](/errors/qq/#-1) | more |\n');
    expect(found.get('qq/-1')).toEqual([
      { guide: 'err-type', title: 'About err-type', section: 'What x is', path: '/guides/err-type/#what-x-is' },
    ]);
    expect([...found.keys()]).toEqual(['qq/-1']);
  });

  it('leads to the guide itself when that is above the first heading', () => {
    const [mention] = mentions('See [`-1`](/errors/qq/#-1).\n\n## Later\n').get('qq/-1') ?? [];
    expect(mention).toMatchObject({ section: null, path: '/guides/err-type/' });
  });

  it('knows every spelling', () => {
    expect(mentions('[116](/errors/oidb/#116)').get('oidb/-140')).toHaveLength(1);
    expect(mentions('[`0x74`](/errors/oidb/#0x74)').get('oidb/-140')).toHaveLength(1);
  });

  it('lists a guide once, with its first mention, and the guides in their order', () => {
    const link = '[`-1`](/errors/oidb/#-1)';
    const found = mentions(`## A\n${link}\n## B\n${link} [255](/errors/oidb/#255)\n`, `### C\n${link}\n`);
    expect(found.get('oidb/-1')?.map(({ path }) => path)).toEqual(['/guides/err-type/#a', '/guides/oidb/#c']);
  });

  it('counts repeated headings as the page does', () => {
    const found = mentions('## A\n\n## A\n[`-1`](/errors/qq/#-1)\n');
    expect(found.get('qq/-1')?.[0]?.path).toBe('/guides/err-type/#a-1');
  });

  it('passes over fences, other addresses, and codes that nobody has', () => {
    const fence = '```md\n## No heading\n[`-1`](/errors/qq/#-1)\n```\n';
    expect(mentions(`${fence}[all](/errors/qq/) [x](/guides/oidb/) [\`9\`](/errors/qq/#9)`).size).toBe(0);
    expect(mentions(`${fence}[\`-1\`](/errors/qq/#-1)`).get('qq/-1')?.[0]?.section).toBeNull();
  });
});
