import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { QQ } from '../fixture.ts';
import { report, type FaultCase } from '../report.ts';

const file = CONTENT_FILES.actions;

/** Faults of actions, and of the steps that their entries share. */
export const actionFaults: readonly FaultCase[] = [
  {
    name: 'an action that does not exist',
    changes: [{ file, from: 'id: wait', to: 'id: wiat' }],
    report: report`
      content/actions.yaml:25:9  wiat  unknown-value
        found     "wiat"
        expected  one of none, retry, wait, reauthorize, refresh-token, fix-request, fix-config, request-permission, tell-user, contact, inner
        fix       Use one of the listed values.
    `,
  },
  {
    name: 'an action twice, and one missing',
    changes: [{ file, from: 'id: wait', to: 'id: retry' }],
    report: report`
      content/actions.yaml:4:3  wait  action-listed
        found     no action wait
        expected  each of none, retry, wait, reauthorize, refresh-token, fix-request, fix-config, request-permission, tell-user, contact, inner
        fix       Restore it from the history; the ids of actions are permanent.

      content/actions.yaml:25:9  retry  ids-unique
        found     the id "retry" a second time
        expected  each id once in the file
        fix       Rename or remove one of the two.
    `,
  },
  {
    name: 'an action without a label',
    changes: [{ file, from: '    label: Label of wait\n', to: '' }],
    report: report`
      content/actions.yaml:25:5  wait  missing-key
        found     no label
        expected  text
        fix       Add label here.
    `,
  },
  {
    name: 'an action with an empty text',
    changes: [{ file, from: 'summary: What wait is about.', to: "summary: ''" }],
    report: report`
      content/actions.yaml:29:14  wait  wrong-form
        found     0 characters: ""
        expected  at least 1 character
        fix       Fill it in.
    `,
  },
  {
    name: 'a color that is not a hue',
    changes: [
      {
        file,
        from: 'label: Label of wait\n    icon: M3 8.5 6.5 12 13 4.5\n    hue: 140',
        to: 'label: Label of wait\n    icon: M3 8.5 6.5 12 13 4.5\n    hue: 360',
      },
    ],
    report: report`
      content/actions.yaml:28:10  wait  wrong-form
        found     360
        expected  whole degrees from 0 to 359
        fix       Rewrite hue as expected.
    `,
  },
  {
    name: 'an icon with too few numbers',
    changes: [
      {
        file,
        from: 'label: Label of wait\n    icon: M3 8.5 6.5 12 13 4.5',
        to: 'label: Label of wait\n    icon: M3 8.5 6.5 12 13',
      },
    ],
    report: report`
      content/actions.yaml:27:11  wait  wrong-form
        found     "M3 8.5 6.5 12 13"
        expected  path data of an SVG, such as M3 8.5 6.5 12
        fix       Rewrite icon as expected.
    `,
  },
  {
    name: 'a contact that leaves no room for the team',
    changes: [{ file, from: 'Nobody else can act, so contact {team}.', to: 'Nobody else can act, so ask for help.' }],
    report: report`
      content/actions.yaml:103:15  contact  wrong-form
        found     "Nobody else can act, so ask for help."
        expected  a sentence with {team} in the place of the team
        fix       Rewrite escalate as expected.
    `,
  },
  {
    name: 'advice that is not a sentence',
    changes: [{ file, from: 'Do what wait asks for.', to: 'Do what wait asks for' }],
    report: report`
      content/actions.yaml:30:13  wait  sentence-form
        found     "Do what wait asks for"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a step that the action shares',
    changes: [
      { file: QQ, from: 'Repeat the call with backoff.', to: 'If nothing changes, give up after three attempts.' },
    ],
    report: report`
      content/errors/qq-demo.yaml:46:13  qq-demo/-200  shared-steps
        found     a step that says the same as "Give up after three attempts."
        expected  only what is specific to this code
        fix       Remove the step: the catalogue adds it for the action retry.
    `,
  },
  {
    name: 'no steps, and an action that adds none',
    changes: [{ file: QQ, from: '        steps:\n          - Wait a day before the next message.\n', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:60:17  qq-demo/20  shared-steps
        found     no steps, and the action wait, which adds none
        expected  at least one step
        fix       Add \`steps\` with what to do about this code.
    `,
  },
];
