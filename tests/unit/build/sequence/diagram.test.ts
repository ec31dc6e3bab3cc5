import { describe, expect, it } from 'vitest';
import { formatFaults } from '#src/catalogue/fault.ts';
import { checkDiagrams, readDiagram, fencesOf } from '#src/build/sequence/diagram.ts';
import { FENCE } from './fixture.ts';

/** A guide with frontmatter and the diagram; the fence opens on line 5. */
const guide = (inside: string) => `---\ntitle: A guide\n---\n\n\`\`\`sequence\n${inside}\`\`\`\n\nText.\n`;

/** The report on a guide whose diagram was changed. */
function report(from: string, to: string): string {
  expect(FENCE).toContain(from);
  const faults = fencesOf(guide(FENCE.replace(from, to))).flatMap((fence) => readDiagram('guide.md', fence).faults);
  return formatFaults(faults);
}

describe('fencesOf', () => {
  it('finds the diagrams with the lines on which they open', () => {
    expect(fencesOf(guide(FENCE))).toEqual([{ line: 5, text: FENCE }]);
    expect(fencesOf(`${guide(FENCE)}${guide('title: x\n')}`).map(({ line }) => line)).toEqual([5, 24]);
  });

  it('leaves other fences alone, and a diagram that is quoted in one', () => {
    const quoted = `\`\`\`\`md\n${guide(FENCE)}\`\`\`\`\n`;
    expect(fencesOf(`\`\`\`ts\nsequence\n\`\`\`\n\n${quoted}`)).toEqual([]);
    expect(fencesOf(`${quoted}${guide(FENCE)}`)).toHaveLength(1);
  });

  it('reads a file with the line ends of Windows', () => {
    expect(fencesOf(guide(FENCE).replaceAll('\n', '\r\n'))).toEqual([{ line: 5, text: FENCE }]);
  });
});

describe('readDiagram', () => {
  it('returns the diagram', () => {
    const { value, faults } = readDiagram('guide.md', { line: 5, text: FENCE });
    expect(faults).toEqual([]);
    expect(value?.participants).toEqual({ client: 'Client', server: 'Server', msdk: 'MSDK' });
    expect(value?.messages[1]).toEqual({ from: 'msdk', to: 'server', text: 'refused', response: true });
  });

  it('reports broken YAML with its line in the guide', () => {
    expect(report('"stops"', '"stops')).toMatch(/^guide\.md:14:\d+ {2}yaml\n {2}found {5}a quote that is not closed$/m);
  });

  it('reports an unknown key and suggests the right one', () => {
    expect(report('note:', 'notes:')).toBe(
      'guide.md:16:1  unknown-key\n' +
        '  found     the key "notes"\n' +
        '  expected  a key that belongs here\n' +
        '  fix       Did you mean "note"?',
    );
  });

  it('reports a missing part', () => {
    expect(report('title: A token is refused\n', '')).toMatch(/missing-key\n {2}found {5}no title\n/);
  });

  it('reports a sender and a receiver who are not participants', () => {
    expect(report('from: server, to: client', 'from: sever, to: player')).toBe(
      'guide.md:15:13  message 4  sequence\n' +
        '  found     "sever"\n' +
        '  expected  one of client, server, msdk\n' +
        '  fix       Did you mean "server"?\n\n' +
        'guide.md:15:24  message 4  sequence\n' +
        '  found     "player"\n' +
        '  expected  one of client, server, msdk\n' +
        '  fix       Use a key of participants, or add it there.',
    );
  });

  it('reports too many participants, and too few', () => {
    const expected = 'expected  2 to 5 participants';
    const names = ['a', 'b', 'c'].map((key) => `  ${key}: Name\n`).join('');
    expect(report('  client: Client\n', `${names}  client: Client\n`)).toContain(`found     6\n  ${expected}`);
    expect(report('  server: Server\n  msdk: MSDK\n', '')).toContain(`found     1\n  ${expected}`);
  });
});

describe('checkDiagrams', () => {
  it('is silent when all can be drawn', () => {
    expect(() => {
      checkDiagrams([{ path: 'guide.md', text: guide(FENCE) }]);
    }).not.toThrow();
  });

  it('reports the faults of all guides at once', () => {
    const broken = guide(FENCE.replace('to: client', 'to: nobody'));
    expect(() => {
      checkDiagrams([
        { path: 'one.md', text: broken },
        { path: 'two.md', text: broken },
      ]);
    }).toThrow(/2 faults[\s\S]*one\.md:15:\d+[\s\S]*two\.md:15:\d+/);
  });
});
