import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Card, CardMeaning } from '#src/build/previews/card.ts';
import type { Element } from '#src/build/previews/element.ts';
import { layOut } from '#src/build/previews/layout.ts';
import { ACTION_TONES, actionColor, COLORS } from '#src/build/previews/palette.ts';

/** All elements of a tree. */
function allOf(element: Element): Element[] {
  const { children } = element.props;
  return [element, ...(Array.isArray(children) ? (children as Element[]).flatMap(allOf) : [])];
}

/** The texts of a card, in order. */
function textsOf(card: Card): string[] {
  const texts = allOf(layOut(card, 'data:,')).map(({ props }) => props['children']);
  return texts.filter((text) => typeof text === 'string').map((text) => text.replaceAll('\u2060', ''));
}

/** The color of the bar of a card. */
function barOf(card: Card): unknown {
  const bar = allOf(layOut(card, 'data:,')).find(({ props }) => styleOf(props)['position'] === 'absolute');
  return bar && styleOf(bar.props)['background'];
}

/** The style among properties. */
function styleOf(props: Element['props']): Record<string, unknown> {
  return props['style'] as Record<string, unknown>;
}

const retry: CardMeaning = {
  domain: 'First',
  title: 'It fails',
  action: { id: 'retry', icon: 'M1 1h1', hue: 212, label: 'Retry' },
};
const wait: CardMeaning = {
  domain: 'Second',
  title: 'It waits',
  action: { id: 'wait', icon: 'M1 1h1', hue: 42, label: 'Wait' },
};

describe('layOut', () => {
  it('shows a code with its domain, title and action', () => {
    const card: Card = { kind: 'code', code: '0x47', meanings: [retry] };
    expect(textsOf(card)).toEqual(['First', 'MSDK Errors', '0x47', 'It fails', 'Retry']);
    expect(barOf(card)).toBe(actionColor(retry.action, 'edge'));
  });

  it('shows a code with several meanings, each with its title and action', () => {
    const card: Card = { kind: 'code', code: '12', meanings: [retry, wait] };
    expect(textsOf(card)).toEqual([
      '2 meanings',
      'MSDK Errors',
      '12',
      'First · Retry',
      'It fails',
      'Second · Wait',
      'It waits',
    ]);
    expect(barOf(card)).toBe(COLORS.accent);
  });

  it('names the domains of many meanings, with the action when all have the same', () => {
    const same: Card = { kind: 'code', code: '12', meanings: [retry, retry, retry, retry] };
    expect(textsOf(same)).toEqual(['4 meanings', 'MSDK Errors', '12', 'First, First, First, First', 'Retry']);
    const mixed: Card = { kind: 'code', code: '12', meanings: [retry, retry, retry, wait] };
    expect(textsOf(mixed)).toEqual(['4 meanings', 'MSDK Errors', '12', 'First, First, First, Second']);
  });

  it('loses no part of a code', () => {
    const texts = textsOf({ kind: 'code', code: '-500003~-500009', meanings: [retry] });
    expect(texts.join('')).toContain('-500003~-500009');
  });

  it('shows a domain or a guide, and the site', () => {
    const page = { title: 'Mobile QQ share', text: 'For /share/qq.', note: '56 codes' };
    const rest = ['Mobile QQ share', 'For /share/qq.', '56 codes'];
    expect(textsOf({ kind: 'subject', label: 'Mobile QQ', ...page })).toEqual(['Mobile QQ', 'MSDK Errors', ...rest]);
    expect(textsOf({ kind: 'site', ...page })).toEqual(rest);
  });
});

describe('the palette', () => {
  const theme = readFileSync('src/styles/theme.css', 'utf8');
  const dark = /:root \{(.*?)\n\}/s.exec(theme)?.[1] ?? '';
  const inTheme = (name: string): string | undefined => new RegExp(`--${name}: (.*);`).exec(dark)?.[1];

  it('has the colors of the dark theme', () => {
    expect(COLORS.card).toBe(inTheme('sl-color-black'));
    expect(COLORS.text).toBe(inTheme('sl-color-gray-2'));
    expect(COLORS.accent).toBe(inTheme('sl-color-accent-high'));
  });

  it('has the tones of the badges', () => {
    expect(ACTION_TONES.background).toBe(inTheme('action-bg'));
    expect(ACTION_TONES.text).toBe(inTheme('action-fg'));
    expect(ACTION_TONES.line).toBe(inTheme('action-line'));
  });
});
