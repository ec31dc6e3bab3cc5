import { describe, expect, it } from 'vitest';
import { CLI_TEXTS, languageOf } from '#src/cli/language.ts';
import { run } from './process.ts';

const CARRIED = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';

/** A Chinese character. */
const HAN = /\p{Script=Han}/u;

describe('the language of the environment', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-cn'],
    [{ LANG: 'zh_TW' }, 'zh-cn'],
    [{ LANG: 'zh' }, 'zh-cn'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'zh_CN' }, 'zh-cn'],
    [{ LC_ALL: 'C', LANG: 'zh_CN' }, 'en'],
    [{ LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, 'zh-cn'],
    [{ LC_ALL: 'en_US', LC_MESSAGES: 'zh_CN' }, 'en'],
  ])('%j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('--lang', () => {
  it.each([
    [['--lang', 'zh', 'explain', '--', '-73']],
    [['explain', '--lang', 'zh-cn', '--', '-73']],
    [['explain', '--lang=zh_CN', '--', '-73']],
    [['explain', '--lang=en', '--lang=zh', '--', '-73']],
  ])('%j prints in Chinese', async (argv) => {
    expect((await run(argv)).stdout).toMatch(HAN);
  });

  it('goes before the environment', async () => {
    const { stdout } = await run(['decode', '--lang', 'en', CARRIED], { env: { LANG: 'zh_CN' } });
    expect(stdout).toBe((await run(['decode', CARRIED])).stdout);
  });

  it('is a text behind --', async () => {
    expect(await run(['decode', '--', '--lang=zh'])).toMatchObject({
      status: 1,
      stdout: 'No code was found in this text.\n',
    });
  });

  it.each([
    [['decode', '--lang', 'fr', '-73'], 'There is no language "fr". Known: en, zh-cn.'],
    [['decode', '--lang'], '--lang needs a value: --lang LANGUAGE'],
    [['decode', '--lang='], '--lang needs a value: --lang LANGUAGE'],
  ])('is refused as in %j', async (argv, message) => {
    const { status, stderr } = await run(argv);
    expect({ status, stderr: stderr.split('\n')[0] }).toEqual({ status: 2, stderr: message });
  });
});

describe('in Chinese', () => {
  const zh = { env: { LANG: 'zh_CN.UTF-8' } };

  it('a result is explained', async () => {
    const lines = (await run(['decode', CARRIED], zh)).stdout.split('\n');
    expect(lines[0]).toMatch(/^重新登录：/);
    expect(lines.find((line) => line.startsWith('  1. '))).toMatch(HAN);
    expect(lines).toContain('    文本：the user modify password wrong');
    expect(lines.filter((line) => /[a-z]{4,} [a-z]{2,} [a-z]{2,}/.test(line))).toEqual([
      '    文本：the user modify password wrong',
    ]);
  });

  it('a line of a log is explained', async () => {
    const { stdout } = await run(['decode', '--lines', CARRIED], zh);
    expect(stdout).toMatch(/^1 {2}重新登录：.+ {2}msdk-logic\/-10000 > qq-platform\/-73\n$/);
  });

  it('a code is explained', async () => {
    const { stdout } = await run(['explain', 'qq-platform/-73'], zh);
    expect(stdout.split('\n')[1]).toMatch(/^qq-platform\/-73，手机 QQ/);
    expect(stdout).toMatch(/^重新登录。/m);
  });

  it('an undocumented code is said to be one', async () => {
    const { stdout, status } = await run(['explain', '--', '-4242'], zh);
    expect({ status, first: stdout.split('\n')[0] }).toEqual({ status: 1, first: '-4242 文档未收录。' });
    expect((await run(['decode', 'hello'], zh)).stdout).toBe('这段文本中没有找到错误码。\n');
  });

  it('JSON has the same ids, with words in Chinese', async () => {
    /** A result without its words. */
    const ids = (json: string) =>
      JSON.parse(json, (key, value: unknown) =>
        ['text', 'title', 'steps'].includes(key) ? undefined : value,
      ) as unknown;
    const english = (await run(['decode', '--json', CARRIED])).stdout;
    const chinese = (await run(['decode', '--json', CARRIED], zh)).stdout;
    expect(ids(chinese)).toEqual(ids(english));
    const { verdict } = JSON.parse(chinese) as { verdict: { title: string; steps: string[] } };
    expect([verdict.title, ...verdict.steps].filter((text) => !HAN.test(text))).toEqual([]);
  });

  it('help and wrong usage are told', async () => {
    expect((await run(['--help'], zh)).stdout).toMatch(/^解释 MSDK 的错误码。\n\n命令\n/);
    expect((await run(['decode', '--help'], zh)).stdout).toContain('\n退出状态\n');
    expect(await run(['decod'], zh)).toEqual({
      status: 2,
      stdout: '',
      stderr: '未知命令 "decod"。是不是 "decode"？\n用法见 msdk-errors --help。\n',
    });
  });
});

describe('the help of a command', () => {
  it.each(Object.entries(CLI_TEXTS))('names the same options, examples and statuses: %s', (_, { commands, help }) => {
    const english = CLI_TEXTS.en;
    for (const [name, texts] of Object.entries(commands)) {
      const first = english.commands[name as keyof typeof commands];
      expect(Object.keys(texts.options)).toEqual(Object.keys(first.options));
      expect([texts.examples.length, texts.statuses.length]).toEqual([first.examples.length, first.statuses.length]);
    }
    expect(help.exit).toHaveLength(english.help.exit.length);
  });
});
