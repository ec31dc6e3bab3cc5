import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { order, interfaces } = CONTENT_FILES;

/** Faults of types. */
export const typeFaults: readonly FaultCase[] = [
  {
    name: 'text for a list',
    changes: [
      {
        file: QQ,
        from: 'steps:\n          - Repeat the call with backoff.',
        to: 'steps: Repeat the call with backoff.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:45:16  -200  wrong-type
        found     "Repeat the call with backoff."
        expected  a list
        fix       Write it as a list, each item after a hyphen.
    `,
  },
  {
    name: 'a list for text',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: [Service is not reachable]' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  -200  wrong-type
        found     ["Service is not reachable"]
        expected  text
        fix       Rewrite title as expected.
    `,
  },
  {
    name: 'a map for text',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: { en: Service is not reachable }' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  -200  wrong-type
        found     {"en":"Service is not reachable"}
        expected  text
        fix       Rewrite title as expected.
    `,
  },
  {
    name: 'a number for text',
    changes: [{ file: QQ, from: 'section: "4.1"', to: 'section: 4.1' }],
    report: report`
      content/errors/qq-demo.yaml:3:10  wrong-type
        found     4.1
        expected  text
        fix       Put it in quotes.
    `,
  },
  {
    name: 'yes or no for text',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: true' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  -200  wrong-type
        found     true
        expected  text
        fix       Put it in quotes.
    `,
  },
  {
    name: 'text for a map',
    changes: [
      {
        file: QQ,
        from:
          'example:\n' +
          '  response: \'{"ret":-73,"msg":"the token expired"}\'\n' +
          '  note: The code is the number behind the name ret.',
        to: 'example: The code is the number behind the name ret.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:8:10  wrong-type
        found     "The code is the number behind the name ret."
        expected  a map of keys
        fix       Rewrite example as expected.
    `,
  },
  {
    name: 'text for an entry',
    changes: [
      {
        file: OIDB,
        from:
          '      - code: -141\n' +
          '        title: Account is protected\n' +
          '        meaning: The account of the player does not accept such calls.\n' +
          '        action: tell-user\n' +
          '        steps:\n' +
          '          - Tell the player that the account is protected.\n',
        to: '      - Account is protected\n',
      },
    ],
    report: report`
      content/errors/oidb-demo.yaml:22:9  account  wrong-type
        found     "Account is protected"
        expected  a map of keys
        fix       Rewrite the item of entries as expected.
    `,
  },
  {
    name: 'a number for an item of text',
    changes: [{ file: QQ, from: 'messages: [the token expired]', to: 'messages: [100014]' }],
    report: report`
      content/errors/qq-demo.yaml:21:20  -73  wrong-type
        found     100014
        expected  text
        fix       Put it in quotes.
    `,
  },
  {
    name: 'a list for a code',
    changes: [{ file: QQ, from: 'code: 20', to: 'code: [20]' }],
    report: report`
      content/errors/qq-demo.yaml:57:15  limits  wrong-type
        found     ["20"]
        expected  a number or text
        fix       Rewrite code as expected.
    `,
  },
  {
    name: 'a map for a list of files',
    changes: [{ file: order, from: '- qq-demo\n- oidb-demo', to: 'qq-demo: 1' }],
    report: report`
      content/domains.yaml:2:1  wrong-type
        found     {"qq-demo":1}
        expected  a list
        fix       Rewrite the file as expected.
    `,
  },
  {
    name: 'text for the list of classes of an interface',
    changes: [{ file: interfaces, from: 'domains: []', to: 'domains: qq-demo' }],
    report: report`
      content/interfaces.yaml:11:12  demo-profile  wrong-type
        found     "qq-demo"
        expected  a list
        fix       Write it as a list, each item after a hyphen.
    `,
  },
];
