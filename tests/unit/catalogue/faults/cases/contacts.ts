import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { contacts } = CONTENT_FILES;

/** Faults of contacts. */
export const contactFaults: readonly FaultCase[] = [
  {
    name: 'a team contacted before the last step',
    changes: [
      {
        file: QQ,
        from:
          '          - Look up the code that stands in the message.\n' +
          '          - If it is not listed, contact the demo team with the whole answer.',
        to:
          '          - If nothing else helps, contact the demo team with the whole answer.\n' +
          '          - Look up the code that stands in the message.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:37:13  qq-demo/-100  contact-last
        found     a team contacted before the last step
        expected  the contact in the last step
        mend      Move the step to the end.
    `,
  },
  {
    name: 'a step that contacts a team without escalateTo',
    changes: [{ file: QQ, from: '        escalateTo: demo-team\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:38:13  qq-demo/-100  contact-last
        found     a step that contacts a team, and no \`escalateTo\`
        expected  \`escalateTo\` with the team
        mend      Add \`escalateTo\`, or take the contact out of the step.
    `,
  },
  {
    name: 'the action contact without escalateTo',
    changes: [{ file: OIDB, from: '        escalateTo: demo-support\n', to: '' }],
    report: report`
      content/errors/oidb-demo.yaml:31:17  oidb-demo/0x47  contact-last
        found     the action contact, and nobody to contact
        expected  \`escalateTo\` with the team
        mend      Add \`escalateTo\`, or choose another action.
    `,
  },
  {
    name: 'an unknown team that is nearly a known one',
    changes: [{ file: QQ, from: 'escalateTo: demo-team', to: 'escalateTo: demo-taem' }],
    report: report`
      content/errors/qq-demo.yaml:39:21  qq-demo/-100  contact-known
        found     "demo-taem"
        expected  one of demo-team, demo-support
        mend      Did you mean "demo-team"?
    `,
  },
  {
    name: 'an unknown team that is like no other',
    changes: [{ file: QQ, from: 'escalateTo: demo-team', to: 'escalateTo: wechat-support' }],
    report: report`
      content/errors/qq-demo.yaml:39:21  qq-demo/-100  contact-known
        found     "wechat-support"
        expected  one of demo-team, demo-support
        mend      Use a team of content/contacts.yaml, or add the team there.
    `,
  },
  {
    name: 'a team twice',
    changes: [
      { file: contacts, from: 'id: demo-team', to: 'id: demo-support' },
      { file: QQ, from: 'escalateTo: demo-team', to: 'escalateTo: demo-support' },
    ],
    report: report`
      content/contacts.yaml:4:7  demo-support  ids-unique
        found     the id "demo-support" a second time
        expected  each id once in the file
        mend      Rename or remove one of the two.
    `,
  },
];
