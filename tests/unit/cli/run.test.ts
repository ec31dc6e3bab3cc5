import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, run } from './process.ts';
import { TABLE } from './table.ts';

describe('help', () => {
  it('is printed for each way to ask for it', async () => {
    const { status, stdout, stderr } = await run(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const part of [
      'decode [TEXT | FILE | -]',
      'explain [--] CODE…',
      'Examples\n',
      'Exit status\n  0  explained\n',
    ])
      expect(stdout).toContain(part);
    for (const word of ['-h', 'help']) expect(await run([word])).toEqual({ status, stdout, stderr });
  });

  it.each([
    [
      ['decode', '--help'],
      ['--json', '--lines', '--all', '--interface PATH', '--platform NAME', 'tail -f game.log'],
    ],
    [['decode', '-h', '--unknown'], ['--json']],
    [['help', 'decode'], ['--json']],
    [
      ['explain', '--help'],
      ['explain -- -73', '  1  one is not'],
    ],
  ])('of a command is printed for %j', async (argv, parts) => {
    const { status, stdout, stderr } = await run(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const part of [...parts, 'Options\n', 'Examples\n', 'Exit status\n']) expect(stdout).toContain(part);
  });

  it('is not printed when the word is a text', async () => {
    const { status, stdout } = await run(['decode', '--', '--help']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'No code was found in this text.\n' });
  });
});

describe('the version', () => {
  it('is that of the program and of the catalogue', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({
      status: 0,
      stdout: `msdk-errors ${version}, catalogue ${TABLE.version}\n`,
      stderr: '',
    });
  });
});

describe('wrong usage', () => {
  it('is refused with a suggestion', async () => {
    const cases: readonly (readonly [string[], string])[] = [
      [[], 'A command is missing: decode, triage or explain.'],
      [['decod'], 'There is no command "decod". Did you mean "decode"?'],
      [['explian', '-73'], 'There is no command "explian". Did you mean "explain"?'],
      [['-73'], 'There is no command "-73". To explain a text, write decode in front of it.'],
      [['--hlep'], 'There is no option "--hlep". Did you mean "--help"?'],
      [['--json'], 'There is no option "--json". Options go behind a command.'],
      [['help', 'decde'], 'There is no command "decde". Did you mean "decode"?'],
      [['\u001b[31m'], 'There is no command "[31m". To explain a text, write decode in front of it.'],
      [['decode', '--jsno', '-73'], 'There is no option "--jsno". Did you mean "--json"?'],
      [['decode', 'a', 'b'], 'decode takes one text; put it in quotes.'],
      [['decode', '--all', '-73'], '--all needs --lines.'],
      [['decode', '--platform', 'wechta', '-73'], 'There is no platform "wechta". Did you mean "wechat"?'],
      [['decode', '--platform', 'steam', '-73'], 'There is no platform "steam". Known: msdk, qq, wechat, oidb, apple.'],
      [['decode', '--interface', '/share/q', '-73'], 'There is no API "/share/q". Did you mean "/share/qq"?'],
      [['decode', '--interface'], '--interface needs a value: --interface PATH'],
      [['decode', 'no/such.log'], 'There is no file "no/such.log".'],
      [['decode', 'response.json'], 'There is no file "response.json".'],
      [['decode', 'src'], '"src" is a folder.'],
      [['explain'], 'explain takes a code, e.g. explain -- -73'],
      [['explain', '1', 'two'], '"two" is not a code. To explain a text, use decode.'],
      [['explain', 'nonsense'], '"nonsense" is not a code. To explain a text, use decode.'],
      [['explain', '--lines', '1'], 'There is no option "--lines".'],
    ];
    const failures: unknown[] = [];
    for (const [argv, message] of cases) {
      const { status, stdout, stderr } = await run(argv);
      const points = /\nSee msdk-errors (?:decode |explain )?--help\.\n$/.test(stderr);
      if (status !== 2 || stdout !== '' || !stderr.includes(message) || !points)
        failures.push({ argv, status, stdout, stderr });
    }
    expect(failures).toEqual([]);
  });
});
