import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { contacts } = CONTENT_FILES;

/** Faults of contacts. */
export const contactFaults: readonly FaultCase[] = [
  {
    name: 'a step that contacts a team',
    changes: [{ file: QQ, from: 'keep the whole response.', to: 'contact the demo team with the whole response.' }],
    report: report`
      content/errors/qq-demo.yaml:38:13  qq-demo/-100  shared-steps
        found     a step that contacts a team
        expected  only what is specific to this code
        fix       Remove the step: the catalogue adds the contact.
    `,
  },
  {
    name: 'a step that contacts a team without escalateTo',
    changes: [
      { file: QQ, from: 'Wait a minute before the next request.', to: 'Contact the demo team about the limit.' },
    ],
    report: report`
      content/errors/qq-demo.yaml:56:13  qq-demo/10~12  shared-steps
        found     a step that contacts a team
        expected  only what is specific to this code
        fix       Add \`escalateTo\` with the team, and remove the step: the catalogue adds the contact.
    `,
  },
  {
    name: 'the action contact without escalateTo',
    changes: [{ file: OIDB, from: '        escalateTo: demo-support\n', to: '' }],
    report: report`
      content/errors/oidb-demo.yaml:31:17  oidb-demo/0x47  shared-steps
        found     the action contact, but nobody to contact
        expected  \`escalateTo\` with the team
        fix       Add \`escalateTo\`, or choose another action.
    `,
  },
  {
    name: 'an unknown team that is close to a known one',
    changes: [{ file: QQ, from: 'escalateTo: demo-team', to: 'escalateTo: demo-taem' }],
    report: report`
      content/errors/qq-demo.yaml:39:21  qq-demo/-100  contact-known
        found     "demo-taem"
        expected  one of demo-team, demo-support
        fix       Did you mean "demo-team"?
    `,
  },
  {
    name: 'an unknown team that is close to none',
    changes: [{ file: QQ, from: 'escalateTo: demo-team', to: 'escalateTo: wechat-support' }],
    report: report`
      content/errors/qq-demo.yaml:39:21  qq-demo/-100  contact-known
        found     "wechat-support"
        expected  one of demo-team, demo-support
        fix       Use a team of content/contacts.yaml, or add the team there.
    `,
  },
  {
    name: 'a team that is reached through an unknown one',
    changes: [
      { file: contacts, from: '  name: the demo team\n', to: '  name: the demo team\n  through: demo-suport\n' },
    ],
    report: report`
      content/contacts.yaml:3:12  demo-team  contact-known
        found     "demo-suport"
        expected  one of demo-team, demo-support
        fix       Did you mean "demo-support"?
    `,
  },
  {
    name: 'a team that is reached through itself',
    changes: [
      { file: contacts, from: '  name: demo support\n', to: '  name: demo support\n  through: demo-support\n' },
    ],
    report: report`
      content/contacts.yaml:6:12  demo-support  contact-known
        found     "demo-support"
        expected  another team of the file
        fix       Use the id of another team.
    `,
  },
  {
    name: 'a repeated team',
    changes: [
      { file: contacts, from: 'id: demo-team', to: 'id: demo-support' },
      { file: QQ, from: 'escalateTo: demo-team', to: 'escalateTo: demo-support' },
    ],
    report: report`
      content/contacts.yaml:4:7  demo-support  ids-unique
        found     the id "demo-support" a second time
        expected  each id once in the file
        fix       Rename or remove one of the two.
    `,
  },
];
