import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { events, lock } = CONTENT_FILES;

/** Faults of addresses: those that disappeared, and those that are not in the lock. */
export const addressFaults: readonly FaultCase[] = [
  {
    name: 'an address that disappeared',
    changes: [{ file: lock, from: '#115', to: '#115\n/errors/oidb-demo/#1150' }],
    report: report`
      content/addresses.lock:24:1  address-kept
        found     /errors/oidb-demo/#1150, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".
    `,
  },
  {
    name: 'an address that disappeared, below an empty line',
    changes: [{ file: lock, from: '/errors/oidb-demo/#115', to: '\n/errors/oidb-demo/#1150\n/errors/oidb-demo/#115' }],
    report: report`
      content/addresses.lock:24:1  address-kept
        found     /errors/oidb-demo/#1150, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".
    `,
  },
  {
    name: 'the page of a spelling that disappeared',
    changes: [{ file: lock, from: '/code/71/', to: '/code/71/\n/code/72/' }],
    report: report`
      content/addresses.lock:17:1  address-kept
        found     /code/72/, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".
    `,
  },
  {
    name: 'addresses close to those of pages written by hand',
    changes: [{ file: lock, from: '/errors/oidb-demo/\n', to: '/decoder/\n/errors/oidb-demo/\n/guide/oidb/\n' }],
    report: report`
      content/addresses.lock:17:1  address-kept
        found     /decoder/, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:19:1  address-kept
        found     /guide/oidb/, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".
    `,
  },
  {
    name: 'an address that is not locked',
    changes: [{ file: lock, from: '/errors/qq-demo/#20\n', to: '' }],
    report: report`
      content/addresses.lock:79:1  address-kept
        found     no line for /errors/qq-demo/#20
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'several addresses that are not locked',
    changes: [{ file: lock, from: '/errors/qq-demo/#10~12\n/errors/qq-demo/#11\n/errors/qq-demo/#12\n', to: '' }],
    report: report`
      content/addresses.lock:77:1  address-kept
        found     no line for /errors/qq-demo/#10~12 and 2 more
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'the page of a domain that is not locked',
    changes: [{ file: lock, from: '/errors/qq-demo/\n', to: '' }],
    report: report`
      content/addresses.lock:79:1  address-kept
        found     no line for /errors/qq-demo/
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'a removed code',
    changes: [
      {
        file: OIDB,
        from:
          '      - code: 0x47\n' +
          '        title: Account is frozen\n' +
          '        meaning: The account of the player was frozen by its owner.\n' +
          '        action: contact\n' +
          '        steps:\n' +
          '          - Find out when the account was frozen.\n' +
          '        escalateTo: demo-support\n',
        to: '',
      },
    ],
    report: report`
      content/addresses.lock:6:1  address-kept
        found     /code/0x47/, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:16:1  address-kept
        found     /code/71/, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:20:1  address-kept
        found     /errors/oidb-demo/#0x47, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:25:1  address-kept
        found     /errors/oidb-demo/#71, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".
    `,
  },
  {
    name: 'a renamed group',
    changes: [{ file: QQ, from: 'id: limits', to: 'id: quotas' }],
    report: report`
      content/addresses.lock:37:1  address-kept
        found     /errors/qq-demo/#limits, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:80:1  address-kept
        found     no line for /errors/qq-demo/#quotas
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'a renumbered code',
    changes: [
      { file: QQ, from: 'code: -200', to: 'code: -201' },
      { file: QQ, from: 'owns: -200~-299', to: 'owns: -201~-299' },
    ],
    report: report`
      content/addresses.lock:4:1  address-kept
        found     /code/-200/, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:29:1  address-kept
        found     /errors/qq-demo/#-200, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:80:1  address-kept
        found     no line for /code/-201/ and 1 more
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'a renumbered code that lists its former one, not locked yet',
    changes: [
      { file: QQ, from: 'code: 20', to: 'code: 21\n        formerly: [20]' },
      { file: events, from: 'qq-demo/20', to: 'qq-demo/21' },
    ],
    report: report`
      content/addresses.lock:80:1  address-kept
        found     no line for /code/21/ and 1 more
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `,
  },
];
