import { CONTENT_FILES } from '../../../../../src/catalogue/files.ts';
import type { FaultCase } from '../fault-case.ts';
import { QQ } from '../fixture.ts';
import { report } from '../report.ts';

const { order, lock } = CONTENT_FILES;

/** Faults of files. */
export const fileFaults: readonly FaultCase[] = [
  {
    name: 'a listed domain without a file',
    changes: [{ file: order, from: '- oidb-demo', to: '- oidb-demo\n- wechat-demo' }],
    report: report`
      content/domains.yaml:4:3  wechat-demo  domain-listed
        found     no file content/errors/wechat-demo.yaml
        expected  a file for each listed domain
        mend      Restore the file from the history; the addresses of a domain are permanent.
    `,
  },
  {
    name: 'a domain listed twice',
    changes: [{ file: order, from: '- oidb-demo', to: '- oidb-demo\n- qq-demo' }],
    report: report`
      content/domains.yaml:4:3  qq-demo  domain-listed
        found     the domain a second time
        expected  each domain once
        mend      Remove one of the two lines.
    `,
  },
  {
    name: 'a domain that is not listed',
    changes: [{ file: order, from: '- oidb-demo\n', to: '' }],
    report: report`
      content/errors/oidb-demo.yaml:2:1  oidb-demo  domain-listed
        found     a domain that content/domains.yaml does not list
        expected  each domain in the list
        mend      Add "- oidb-demo" to content/domains.yaml where it should stand.
    `,
  },
  {
    name: 'an address that disappeared',
    changes: [{ file: lock, from: '#115', to: '#115\n/errors/oidb-demo/#1150' }],
    report: report`
      content/anchors.lock:7:1  anchor-kept
        found     /errors/oidb-demo/#1150, which no entry answers to any more
        expected  every address that was ever published
        mend      Restore the code in its YAML file. Tickets point at this address.
    `,
  },
  {
    name: 'an address that disappeared, below an empty line',
    changes: [{ file: lock, from: '/errors/oidb-demo/#115', to: '\n/errors/oidb-demo/#1150\n/errors/oidb-demo/#115' }],
    report: report`
      content/anchors.lock:7:1  anchor-kept
        found     /errors/oidb-demo/#1150, which no entry answers to any more
        expected  every address that was ever published
        mend      Restore the code in its YAML file. Tickets point at this address.
    `,
  },
  {
    name: 'an address that is not locked',
    changes: [{ file: lock, from: '/errors/qq-demo/#20\n', to: '' }],
    report: report`
      content/anchors.lock:15:1  anchor-kept
        found     no line for /errors/qq-demo/#20
        expected  a line for each address
        mend      Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'several addresses that are not locked',
    changes: [{ file: lock, from: '/errors/qq-demo/#10~12\n/errors/qq-demo/#11\n/errors/qq-demo/#12\n', to: '' }],
    report: report`
      content/anchors.lock:13:1  anchor-kept
        found     no line for /errors/qq-demo/#10~12 and 2 more
        expected  a line for each address
        mend      Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'a renumbered code',
    changes: [
      { file: QQ, from: 'code: -200', to: 'code: -201' },
      { file: QQ, from: 'owns: -200~-299', to: 'owns: -201~-299' },
    ],
    report: report`
      content/anchors.lock:10:1  anchor-kept
        found     /errors/qq-demo/#-200, which no entry answers to any more
        expected  every address that was ever published
        mend      Restore the code in its YAML file. Tickets point at this address.

      content/anchors.lock:16:1  anchor-kept
        found     no line for /errors/qq-demo/#-201
        expected  a line for each address
        mend      Run "npm run lock" and commit the file.
    `,
  },
  {
    name: 'a group twice',
    changes: [{ file: QQ, from: 'id: limits', to: 'id: tokens' }],
    report: report`
      content/errors/qq-demo.yaml:47:9  tokens  ids-unique
        found     the id "tokens" a second time
        expected  each id once in the file
        mend      Rename or remove one of the two.
    `,
  },
];
