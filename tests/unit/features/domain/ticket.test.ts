import { describe, expect, it } from 'vitest';
import { toMarkdown, toTicket, type EntrySummary } from '#src/features/domain/ticket.ts';

const SUMMARY: EntrySummary = {
  code: '-73',
  title: 'Token invalid',
  domain: 'Mobile QQ platform',
  action: 'Sign in again',
  meaning: 'It changed.',
  steps: ['Look.', 'Act.'],
  url: 'https://x/errors/qq-platform/#-73',
};

describe('toTicket', () => {
  it('writes plain text, with the address alone on the last line', () => {
    expect(toTicket(SUMMARY)).toBe(
      '-73 — Token invalid (Mobile QQ platform)\n\nSign in again: It changed.\n\n1. Look.\n2. Act.\n\nhttps://x/errors/qq-platform/#-73\n',
    );
  });

  it('leaves what looks like markup as it is', () => {
    expect(toTicket({ ...SUMMARY, title: 'A [b] `c` *d*' })).toContain('A [b] `c` *d* (');
  });
});

describe('toMarkdown', () => {
  it('links code and title, and lists the steps', () => {
    expect(toMarkdown(SUMMARY)).toBe(
      '**[-73 Token invalid](https://x/errors/qq-platform/#-73)** (Mobile QQ platform)\n\n**Sign in again.** It changed.\n\n1. Look.\n2. Act.\n',
    );
  });

  it('escapes brackets and backslashes of a title in the link', () => {
    expect(toMarkdown({ ...SUMMARY, title: 'Field [a] of C:\\b' })).toContain('[-73 Field \\[a\\] of C:\\\\b](');
  });

  it('keeps names and values in backticks', () => {
    expect(toMarkdown({ ...SUMMARY, meaning: 'See `msg`.', steps: ['Read `ret`.'] })).toMatch(
      /\*\* See `msg`\.\n\n1\. Read `ret`\.\n$/,
    );
  });
});
