import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { events, interfaces } = CONTENT_FILES;

/** Faults of form. */
export const formFaults: readonly FaultCase[] = [
  {
    name: 'empty text',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: ""' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  -200  wrong-form
        found     0 characters: ""
        expected  at least 1 character
        fix       Fill it in.
    `,
  },
  {
    name: 'white space at an end',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: "Service is not reachable "' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  -200  wrong-form
        found     "Service is not reachable "
        expected  text on one line without white space at its ends
        fix       Rewrite title as expected.
    `,
  },
  {
    name: 'a line break in text',
    changes: [
      {
        file: QQ,
        from: 'meaning: The service did not respond in time.',
        to: 'meaning: |-\n          The service did not\n          respond in time.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:43:18  -200  wrong-form
        found     "The service did not\nrespond in time."
        expected  text on one line without white space at its ends
        fix       Rewrite meaning as expected.
    `,
  },
  {
    name: 'a title that is too long',
    changes: [
      {
        file: QQ,
        from: 'title: Service is not reachable',
        to: 'title: Service is not reachable, neither from the access layer nor from the logic layer nor from anywhere else',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:42:16  -200  wrong-form
        found     103 characters: "Service is not reachable, neither from the access layer nor from the logic la…"
        expected  at most 90 characters
        fix       Shorten title.
    `,
  },
  {
    name: 'a summary that is too short',
    changes: [
      {
        file: QQ,
        from: 'summary: Codes of a Mobile QQ service that exists in these tests only.',
        to: 'summary: Codes of a Mobile QQ service.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:5:10  wrong-form
        found     29 characters: "Codes of a Mobile QQ service."
        expected  at least 40 characters
        fix       Add to summary what is missing.
    `,
  },
  {
    name: 'an empty list',
    changes: [{ file: QQ, from: 'steps:\n          - Repeat the call with backoff.', to: 'steps: []' }],
    report: report`
      content/errors/qq-demo.yaml:45:16  -200  wrong-form
        found     0 items
        expected  at least 1 item
        fix       Add to steps what is missing.
    `,
  },
  {
    name: 'too many steps',
    changes: [
      {
        file: OIDB,
        from: '          - Tell the player that the account is protected.\n',
        to:
          '          - Tell the player this 1 times.\n' +
          '          - Tell the player this 2 times.\n' +
          '          - Tell the player this 3 times.\n' +
          '          - Tell the player this 4 times.\n' +
          '          - Tell the player this 5 times.\n' +
          '          - Tell the player this 6 times.\n' +
          '          - Tell the player this 7 times.\n',
      },
    ],
    report: report`
      content/errors/oidb-demo.yaml:27:11  -141  wrong-form
        found     7 items
        expected  at most 6 items
        fix       Shorten steps.
    `,
  },
  {
    name: 'an event of one code',
    changes: [{ file: events, from: '[qq-demo/20, qq-demo/10~12]', to: '[qq-demo/20]' }],
    report: report`
      content/events.yaml:8:12  limit-reached  wrong-form
        found     1 item
        expected  at least 2 items
        fix       Add to entries what is missing.
    `,
  },
  {
    name: 'an unknown action that is close to a known one',
    changes: [{ file: QQ, from: 'action: retry', to: 'action: retri' }],
    report: report`
      content/errors/qq-demo.yaml:44:17  -200  unknown-value
        found     "retri"
        expected  one of none, retry, wait, reauthorize, refresh-token, fix-request, fix-config, request-permission, tell-user, contact
        fix       Did you mean "retry"?
    `,
  },
  {
    name: 'an unknown action that is close to none',
    changes: [{ file: QQ, from: 'action: retry', to: 'action: hope' }],
    report: report`
      content/errors/qq-demo.yaml:44:17  -200  unknown-value
        found     "hope"
        expected  one of none, retry, wait, reauthorize, refresh-token, fix-request, fix-config, request-permission, tell-user, contact
        fix       Use one of the listed values.
    `,
  },
  {
    name: 'an unknown family',
    changes: [{ file: QQ, from: 'family: qq', to: 'family: steam' }],
    report: report`
      content/errors/qq-demo.yaml:4:9  unknown-value
        found     "steam"
        expected  one of msdk, qq, wechat, oidb, apple
        fix       Use one of the listed values.
    `,
  },
  {
    name: 'an unknown kind of relation',
    changes: [{ file: QQ, from: 'kind: confused-with', to: 'kind: same-case' }],
    report: report`
      content/errors/qq-demo.yaml:25:19  oidb-demo/-141  unknown-value
        found     "same-case"
        expected  one of carries, detail-of, same-cause, leads-to, confused-with
        fix       Did you mean "same-cause"?
    `,
  },
  {
    name: 'an unknown platform of an interface',
    changes: [{ file: interfaces, from: 'platform: qq', to: 'platform: weechat' }],
    report: report`
      content/interfaces.yaml:4:13  demo-share  unknown-value
        found     "weechat"
        expected  one of msdk, qq, wechat, oidb, apple
        fix       Did you mean "wechat"?
    `,
  },
  {
    name: 'an id that is not an id',
    changes: [{ file: QQ, from: 'id: limits', to: 'id: The limits' }],
    report: report`
      content/errors/qq-demo.yaml:47:9  The limits  wrong-form
        found     "The limits"
        expected  lower-case words joined by hyphens
        fix       Rewrite id as expected.
    `,
  },
  {
    name: 'a relation that names no domain',
    changes: [{ file: QQ, from: 'id: oidb-demo/-141', to: 'id: "-141"' }],
    report: report`
      content/errors/qq-demo.yaml:24:17  -141  wrong-form
        found     "-141"
        expected  <domain>/<code>, e.g. qq-platform/-73
        fix       Rewrite id as expected.
    `,
  },
  {
    name: 'a section that is not a number',
    changes: [{ file: QQ, from: 'section: "4.1"', to: 'section: four' }],
    report: report`
      content/errors/qq-demo.yaml:3:10  wrong-form
        found     "four"
        expected  the number of a section, in quotes: "5.1"
        fix       Rewrite section as expected.
    `,
  },
];
