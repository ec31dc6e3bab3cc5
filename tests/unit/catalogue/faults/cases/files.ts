import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { QQ } from '../fixture.ts';

const { order } = CONTENT_FILES;

/** Faults of files. */
export const fileFaults: readonly FaultCase[] = [
  {
    name: 'a listed domain without a file',
    changes: [{ file: order, from: '- oidb-demo', to: '- oidb-demo\n- wechat-demo' }],
    report: report`
      content/domains.yaml:4:3  wechat-demo  domain-listed
        found     no file content/errors/wechat-demo.yaml
        expected  a file for each listed domain
        fix       Write content/errors/wechat-demo.yaml, following another file in the folder, or remove the line.
    `,
  },
  {
    name: 'a domain listed twice',
    changes: [{ file: order, from: '- oidb-demo', to: '- oidb-demo\n- qq-demo' }],
    report: report`
      content/domains.yaml:4:3  qq-demo  domain-listed
        found     the domain a second time
        expected  each domain once
        fix       Remove one of the two lines.
    `,
  },
  {
    name: 'a domain that is not listed',
    changes: [{ file: order, from: '- oidb-demo\n', to: '' }],
    report: report`
      content/errors/oidb-demo.yaml:2:1  oidb-demo  domain-listed
        found     a domain that content/domains.yaml does not list
        expected  each domain in the list
        fix       Add "- oidb-demo" to content/domains.yaml where it should appear.
    `,
  },
  {
    name: 'a group twice',
    changes: [{ file: QQ, from: 'id: limits', to: 'id: tokens' }],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:47:9  tokens  ids-unique
        found     the id "tokens" a second time
        expected  each id once in the file
        fix       Rename or remove one of the two.
    `,
  },
];
