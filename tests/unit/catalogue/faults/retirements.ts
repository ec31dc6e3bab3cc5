import type { Change } from './change.ts';
import { OIDB, QQ } from './fixture.ts';

/** Changes of the fixture that are no faults: two retired codes, one with a successor. */
export const RETIREMENTS: readonly Change[] = [
  {
    file: QQ,
    from: '- Repeat the call with backoff.',
    to:
      '- Repeat the call with backoff.\n' +
      '        retired:\n' +
      '          note: The code has not been sent since version 2.\n' +
      '          use: qq-demo/-100',
  },
  {
    file: OIDB,
    from: '- Tell the player that the account is protected.',
    to:
      '- Tell the player that the account is protected.\n' +
      '        retired:\n' +
      '          note: The command is not called any more.',
  },
];
