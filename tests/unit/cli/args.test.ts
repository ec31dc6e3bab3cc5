import { describe, expect, it } from 'vitest';
import { type Arguments, readArguments, UsageError } from '#src/cli/args.ts';

const SPECS = { json: {}, lines: {}, interface: { value: 'PATH' } };

/** The parsed arguments in a form that tests can compare. */
function read(...argv: string[]): { flags: string[]; values: [string, string][]; texts: readonly string[] } {
  const { flags, values, texts }: Arguments = readArguments(argv, SPECS);
  return { flags: [...flags], values: [...values], texts };
}

describe('arguments', () => {
  it('can be options and texts in any order', () => {
    expect(read('--json', 'a', '--interface', '/share/qq', '--lines')).toEqual({
      flags: ['json', 'lines'],
      values: [['interface', '/share/qq']],
      texts: ['a'],
    });
  });

  it.each([
    [['-73'], ['-73']],
    [['-73', '--json'], ['-73']],
    [['-'], ['-']],
    [['−73'], ['−73']],
    [['－７３'], ['－７３']],
    [[''], ['']],
    [
      ['--', '--json', '-73', '--'],
      ['--json', '-73', '--'],
    ],
  ])('%j hold the texts %j', (argv, texts) => {
    expect(read(...argv).texts).toEqual(texts);
  });

  it.each([
    [['--interface=/share/qq'], '/share/qq'],
    [['--interface=a=b\nc'], 'a=b\nc'],
    [['--interface', 'x', '--interface', 'y'], 'y'],
  ])('%j give a value', (argv, value) => {
    expect(read(...argv).values).toEqual([['interface', value]]);
  });

  it.each([
    [['--jsn'], 'There is no option "--jsn". Did you mean "--json"?'],
    [['--interfaces=/share/qq'], 'There is no option "--interfaces=/share/qq". Did you mean "--interface"?'],
    [['-j'], 'There is no option "-j". A text that begins with a hyphen goes behind --.'],
    [['--constructor'], 'There is no option "--constructor". A text that begins with a hyphen goes behind --.'],
    [['-json'], 'There is no option "-json". Did you mean "--json"?'],
    [['--json=yes'], '--json takes no value.'],
    [['--interface'], '--interface needs a value: --interface PATH'],
    [['--interface='], '--interface needs a value: --interface PATH'],
    [['--interface', '--json'], '--interface needs a value: --interface PATH'],
  ])('%j are refused', (argv, message) => {
    expect(() => read(...argv)).toThrow(new UsageError(() => message));
  });
});
