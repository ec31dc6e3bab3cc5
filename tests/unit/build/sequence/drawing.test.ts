import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#tests/unit/english.ts';
import { readDiagram } from '#src/build/sequence/diagram.ts';
import { toHtml, toDrawing, type Drawing } from '#src/build/sequence/drawing.ts';
import { FENCE } from './fixture.ts';

/** The drawing of the fixture, changed or not. */
function draw(text = FENCE): Drawing {
  const { value } = readDiagram('guide.md', { line: 1, text });
  if (!value) throw new Error('The diagram of the test cannot be read');
  return toDrawing(value);
}

describe('toDrawing', () => {
  it('gives each participant a column and each message its place', () => {
    const { columns, steps } = draw();
    expect(columns).toEqual(['Client', 'Server', 'MSDK']);
    expect(steps.map(({ kind, left, right, toward }) => [kind, left, right, toward])).toEqual([
      ['message', 2, 3, 'right'],
      ['response', 2, 3, 'left'],
      ['self', 2, 2, null],
      ['message', 1, 2, 'left'],
    ]);
  });

  it('names sender and receiver', () => {
    expect(draw().steps.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'Server > MSDK',
      'MSDK > Server',
      'Server > Server',
      'Server > Client',
    ]);
  });

  it('refuses a message to nobody', () => {
    const messages = [{ from: 'a', to: 'c', text: 'x' }];
    expect(() => toDrawing({ title: 'x', participants: { a: 'A', b: 'B' }, messages })).toThrow('No participant c');
  });
});

describe('toHtml', () => {
  const html = toHtml(draw(), ENGLISH.t);

  it('is a list with one item per step, each saying who sends what to whom', () => {
    const items = [...html.matchAll(/<li .*?<\/li>/g)].map(([item]) => item.replace(/<[^>]+>/g, ''));
    expect(items).toEqual([
      'Server to MSDK: call with appid &amp; token',
      'MSDK to Server: refused',
      'Server: stops',
      'Server to Client: sign in again',
    ]);
  });

  it('marks what the style sheet draws', () => {
    expect(html).toContain('<figure class="sequence not-content" data-columns="3">');
    expect(html).toContain('<li data-kind="response" data-left="2" data-right="3" data-toward="left">');
    expect(html).toContain('<li data-kind="self" data-left="2" data-right="2"><span class="who">');
    expect(html).toContain('<div class="columns" aria-hidden="true"><span>Client</span>');
  });

  it('shows text in backticks as code, and nothing as markup', () => {
    expect(html).toContain('call with <code>appid</code> &amp; token');
    expect(toHtml(draw(FENCE.replace('"stops"', '"1<2>`<3>`"')), ENGLISH.t)).toContain(
      '1&lt;2&gt;<code>&lt;3&gt;</code>',
    );
  });

  it('has the note only when there is one', () => {
    expect(html).toContain('<p class="note">The names are short.</p>');
    expect(toHtml(draw(FENCE.replace(/^note.*\n/m, '')), ENGLISH.t)).not.toContain('class="note"');
  });

  it('is one block for Markdown: without an empty line, an inline style or a script', () => {
    expect(html).not.toMatch(/\n\s*\n|style=|<script|\son\w+=/);
  });
});
