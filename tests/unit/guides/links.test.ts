import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '#src/catalogue/languages.ts';
import { LONGEST_LINK, LONGEST_READABLE, LONGEST_TEXT } from '#src/decoder-link.ts';
import { linkFor, readLink } from '#src/links.ts';
import * as packaged from '#src/package/index.ts';
import { guideFile } from '#src/site.ts';
import { findProgram } from '#scripts/programs.ts';
import { run } from '../cli/process.ts';
import { functionOf } from './fences.ts';

const SITE = 'https://errors.example';
const locked = new Set(readFileSync('content/addresses.lock', 'utf8').split('\n'));

const textIn = (language: Language) => readFileSync(guideFile('links', language), 'utf8');

describe.each(LANGUAGES)('the guide to links, in %s,', (language) => {
  const text = textIn(language);
  const shown = [...text.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)].map(([, label = '', path = '']) => ({ label, path }));

  it('shows a link of each kind as it is made, to a page that exists', async () => {
    const kinds = new Set<string>();
    for (const { label, path } of shown) {
      expect(label).toBe(path);
      const read = await readLink(path);
      expect(read?.fault, path).toBeNull();
      const target = read?.target ?? { code: '' };
      kinds.add(
        Object.entries(target)
          .flatMap(([key, value]) => (value === '' ? [] : [key]))
          .join(),
      );
      // So short a text would not be compressed.
      if (!path.includes('#z=')) expect(await linkFor(target)).toBe(path);
      if ('code' in target) expect(locked.has(path), path).toBe(true);
    }
    const documented = ['code', 'domain,code', 'text', 'text,interface,platform', 'text,domain', 'query'];
    expect([...kinds].map((kind) => kind.split(',').sort().join()).sort()).toEqual(
      documented.map((kind) => kind.split(',').sort().join()).sort(),
    );
  });

  it('names the limits', () => {
    for (const limit of [LONGEST_LINK, LONGEST_READABLE, LONGEST_TEXT])
      expect(text).toContain(limit.toLocaleString('en'));
  });

  it('has the code of the English one', () => {
    const fences = (guide: string) => guide.match(/^```[\s\S]*?^```/gm);
    expect(fences(text)).toEqual(fences(textIn(FIRST_LANGUAGE)));
  });
});

describe('the code of the guide to links', { timeout: 120_000 }, () => {
  const text = textIn(FIRST_LANGUAGE);
  const fenceOf = (lang: string) =>
    new RegExp(`^\`\`\`${lang}\\b.*\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1]?.trim() ?? '';

  it('is JavaScript that makes a link to the decoder', async () => {
    // The code of the guide is this project's own.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const make = new Function('site', 'response', `${fenceOf('js')} return link;`) as (...given: string[]) => string;
    const response = '{"ret":-10000,"msg":"-73,密码 & 100% + #"}';
    expect((await readLink(make(SITE, response), SITE))?.target).toHaveProperty('text', response);
    expect(make(SITE, '~!*()')).toBe(`${SITE}/decode/#t=%7E%21%2A%28%29`);
  });

  const python = findProgram('python3');
  it.skipIf(python === null)('is Python that makes short and long links to the decoder', async () => {
    const log = Array.from({ length: 100 }, (_, at) => `10:00:${String(at)} {"ret":-10000,"msg":"-73,密码"}`).join(
      '\n',
    );
    const short = '{"ret":-1} 密码 +&#~';
    const script = `import sys\n${fenceOf('python')}\nfor text in sys.argv[2:]: print(decoder_link(sys.argv[1], text))`;
    const printed = execFileSync(python ?? '', ['-c', script, SITE, short, log]).toString();
    const [plain = '', packed = ''] = printed.split('\n');
    expect(plain).toMatch(/#t=[^~]*$/);
    expect(packed).toMatch(/#z=/);
    expect(await readLink(plain, SITE)).toMatchObject({ target: { text: short }, fault: null });
    expect(await readLink(packed, SITE)).toMatchObject({ target: { text: log }, fault: null });
  });

  it('is what the command line prints', async () => {
    const [, options = '', response = ''] = /^msdk-errors (.*) '(.*)'$/.exec(fenceOf('sh')) ?? [];
    const { stdout } = await run([...options.split(' '), response]);
    expect(stdout.trim()).toBe(fenceOf('text'));
  });

  it('is TypeScript that makes the same link, and reads it', async () => {
    const { linkFor: make, readLink: read } = packaged;
    const [, response = ''] = /'([^']*)'$/.exec(fenceOf('sh')) ?? [];
    const linkOf = functionOf('links', FIRST_LANGUAGE, { linkFor: make, readLink: read });
    expect(await linkOf(response)).toEqual({
      link: `${fenceOf('text')}&i=%2Fshare%2Fqq`,
      text: '{"ret":-10000,"msg":"-73,"}',
    });
    expect(await linkOf('timeout')).toEqual({ link: null, text: null });
  });
});
