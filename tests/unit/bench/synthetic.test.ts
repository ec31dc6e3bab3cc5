import { describe, expect, it } from 'vitest';
import { mintCode } from '../../bench/growth/mint.ts';
import { growContent } from '../../bench/growth/synthetic.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { type Content, CONTENT_FILES, type TextFile } from '#src/catalogue/content.ts';
import { readContentFiles } from '#src/catalogue/read.ts';

/** Content without a fault, whatever its lock says. */
function checked(files: readonly TextFile[]): Content {
  const { content, faults } = checkContent(files, { skip: ['address-kept'] });
  if (!content) throw new Error(`a fault: ${JSON.stringify(faults[0])}`);
  return content;
}

const written = checked(readContentFiles(process.cwd()));
const FACTOR = 4;
const files = growContent(written, FACTOR);
const grown = checked([...files, { path: CONTENT_FILES.lock, text: '' }]);
const relations = ({ entries }: Content) => entries.flatMap(({ data }) => data.related ?? []).length;

describe('a grown catalogue', () => {
  it('has as many times the codes, relations and events, and no fault', () => {
    expect(grown.entries).toHaveLength(written.entries.length * FACTOR);
    expect(relations(grown)).toBe(relations(written) * FACTOR);
    expect(grown.events.value).toHaveLength(written.events.value.length * FACTOR);
  });

  it('keeps what is written', () => {
    const all = new Map(grown.entries.map(({ id, data }) => [id, data]));
    for (const { id, data } of written.entries) expect(all.get(id)).toMatchObject({ title: data.title });
    for (const { id } of written.domains) expect(grown.domains.map((domain) => domain.id)).toContain(id);
  });

  it('has no group that is larger than the largest domain of today', () => {
    const sizes = grown.domains.flatMap(({ value }) => value.groups.map(({ entries }) => entries.length));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
  });

  it('is the same each time', () => {
    expect(growContent(written, FACTOR)).toEqual(files);
  });

  it('has codes of the same kind with other numbers', () => {
    const taken = new Set(['-73', '-173']);
    expect(mintCode('-73', 'qq', taken)).toBe('-273');
    expect(mintCode('-73', 'qq', taken)).toBe('-373');
    expect(mintCode('0x47', 'qq', new Set())).toBe('0x147');
    expect(mintCode('10~12', 'wechat', new Set())).toBe('110~112');
    expect(mintCode('-500003~-500009', 'qq', new Set(['-1500007']))).toBe('-2500003~-2500009');
  });

  it('has bytes in OIDB tables, as long as there are any', () => {
    const taken = new Set<string>();
    const minted = Array.from({ length: 255 }, () => mintCode('0x47', 'oidb', taken));
    expect(new Set(minted).size).toBe(255);
    expect(minted.every((code) => /^0x[0-9a-f]{2}$/.test(code))).toBe(true);
    expect(() => mintCode('0x47', 'oidb', taken)).toThrow('no byte left');
  });
});
