import { describe, expect, it } from 'vitest';
import { toTicket, type EntrySummary } from '#src/features/domain/ticket.ts';

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
