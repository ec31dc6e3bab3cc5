import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { entrySchema } from '#src/catalogue/schema.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { contacts } = CONTENT_FILES;

/** Faults of keys. */
export const keyFaults: readonly FaultCase[] = [
  {
    name: 'an unknown key that is close to a known one',
    changes: [{ file: QQ, from: 'messages: [the', to: 'mesages: [the' }],
    report: report`
      content/errors/qq-demo.yaml:21:9  -73  unknown-key
        found     the key "mesages"
        expected  a key that belongs here
        fix       Did you mean "messages"?
    `,
  },
  {
    name: 'an unknown key that is close to none',
    changes: [{ file: QQ, from: 'messages: [the', to: 'colour: [the' }],
    report: [
      'content/errors/qq-demo.yaml:21:9  -73  unknown-key',
      '  found     the key "colour"',
      '  expected  a key that belongs here',
      `  fix       Remove the key; the keys here are ${Object.keys(entrySchema.shape).join(', ')}.`,
    ].join('\n'),
  },
  {
    name: 'a key that belongs elsewhere',
    changes: [
      {
        file: QQ,
        from: '            kind: confused-with\n',
        to: '            kind: confused-with\n            escalateTo: demo-team\n',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:26:13  oidb-demo/-141  unknown-key
        found     the key "escalateTo"
        expected  a key that belongs here
        fix       Remove the key; the keys here are id, kind, reason.
    `,
  },
  {
    name: 'an unknown key of a file',
    changes: [{ file: OIDB, from: 'section: "9"', to: 'sektion: "9"' }],
    report: report`
      content/errors/oidb-demo.yaml:2:1  missing-key
        found     no section
        expected  text
        fix       Add section here.

      content/errors/oidb-demo.yaml:3:1  unknown-key
        found     the key "sektion"
        expected  a key that belongs here
        fix       Did you mean "section"?
    `,
  },
  {
    name: 'an unknown key in another list',
    changes: [
      {
        file: contacts,
        from: 'role: Responsible for the services of the fixture.',
        to: 'role: Responsible for the services of the fixture.\n  mail: demo',
      },
    ],
    report: report`
      content/contacts.yaml:4:3  demo-team  unknown-key
        found     the key "mail"
        expected  a key that belongs here
        fix       Remove the key; the keys here are id, name, through, role.
    `,
  },
  {
    name: 'a missing key',
    changes: [{ file: QQ, from: '        meaning: The service did not respond in time.\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:40:9  -200  missing-key
        found     no meaning
        expected  text
        fix       Add meaning here.
    `,
  },
  {
    name: 'a missing key with a fixed set of values',
    changes: [{ file: QQ, from: '        action: retry\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:40:9  -200  missing-key
        found     no action
        expected  one of none, retry, wait, reauthorize, refresh-token, fix-request, fix-config, request-permission, tell-user, contact
        fix       Add action here.
    `,
  },
  {
    name: 'a missing code',
    changes: [{ file: QQ, from: '- code: 20\n        title', to: '- title' }],
    report: report`
      content/errors/qq-demo.yaml:57:9  limits  missing-key
        found     no code
        expected  a number or text
        fix       Add code here.
    `,
  },
  {
    name: 'a missing key of a file',
    changes: [{ file: QQ, from: 'family: qq\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:2:1  missing-key
        found     no family
        expected  one of msdk, qq, wechat, oidb, apple
        fix       Add family here.
    `,
  },
  {
    name: 'a missing map of keys',
    changes: [{ file: QQ, from: 'decoder: { keys: { ret: 5 } }\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:2:1  missing-key
        found     no decoder
        expected  a map of keys
        fix       Add decoder here: { keys: … }, and where they are needed otherwise, commands, names.
    `,
  },
  {
    name: 'a missing key of a relation',
    changes: [{ file: QQ, from: '            kind: confused-with\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:24:13  oidb-demo/-141  missing-key
        found     no kind
        expected  one of carries, detail-of, same-cause, leads-to, confused-with
        fix       Add kind here.
    `,
  },
  {
    name: 'a key without a value',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title:' }],
    report: report`
      content/errors/qq-demo.yaml:42:15  -200  wrong-type
        found     nothing
        expected  text
        fix       Fill it in.
    `,
  },
  {
    name: 'a list without content',
    changes: [{ file: QQ, from: '        steps:\n          - Repeat the call with backoff.', to: '        steps:' }],
    report: report`
      content/errors/qq-demo.yaml:45:15  -200  wrong-type
        found     nothing
        expected  a list
        fix       Fill it in.
    `,
  },
  {
    name: 'an item without content',
    changes: [{ file: QQ, from: '- Repeat the call with backoff.', to: '-' }],
    report: report`
      content/errors/qq-demo.yaml:46:12  -200  wrong-type
        found     nothing
        expected  text
        fix       Fill it in.
    `,
  },
];
