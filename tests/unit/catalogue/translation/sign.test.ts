import { describe, expect, it } from 'vitest';
import { sign } from '#src/catalogue/translation/sign.ts';
import { digestOf, type Unit } from '#src/catalogue/translation/units.ts';

const unit = (id: string, title: string, path: readonly string[]): Unit => ({
  kind: 'entries',
  id,
  key: id,
  file: 'errors/demo.yaml',
  path,
  english: { title },
});
const HEAD = unit('demo', 'Demo', []);
const ENTRY = unit('demo/-1', 'Nothing works', ['entries', '-1']);
const OTHER = unit('demo/-2', 'Nobody knows', ['entries', '-2']);
const UNITS = [HEAD, ENTRY, OTHER];

const FILE = `# A comment.
title: 示例
entries:
  # Another one.
  "-1":
    title: 全都不行
  "-2": { of: "00000000", title: 无人知晓 }
`;

describe('signing', () => {
  it('writes digests where there are none, and leaves everything else as it is', () => {
    const { text, signed } = sign(FILE, UNITS, () => false);
    expect(signed).toEqual(['demo', 'demo/-1']);
    expect(text).toBe(`# A comment.
of: "${digestOf(HEAD)}"
title: 示例
entries:
  # Another one.
  "-1":
    of: "${digestOf(ENTRY)}"
    title: 全都不行
  "-2": { of: "00000000", title: 无人知晓 }
`);
  });

  it('replaces the digest of a text that was brought up to date', () => {
    const { text, signed } = sign(FILE, [OTHER], (id) => id === 'demo/-2');
    expect(signed).toEqual(['demo/-2']);
    expect(text).toBe(FILE.replace('00000000', digestOf(OTHER)));
  });

  it('changes nothing a second time', () => {
    const { text } = sign(FILE, UNITS, () => true);
    expect(sign(text, UNITS, () => true)).toEqual({ text, signed: [] });
  });

  it('writes a digest into a map on one line', () => {
    expect(sign('"-1": { title: 示例 }\n', [unit('-1', 'Demo', ['-1'])], () => false).text).toMatch(
      /^"-1": \{ of: "[0-9a-f]{8}", title: 示例 \}\n$/,
    );
  });
});
