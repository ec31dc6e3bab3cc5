import { report, type FaultCase } from '../report.ts';
import { QQ } from '../fixture.ts';

/** Faults of texts. */
export const textFaults: readonly FaultCase[] = [
  {
    name: 'a title repeated without a reason',
    changes: [{ file: QQ, from: 'repeats: The document does not say how the two limits differ.\n    ', to: '' }],
    report: report`
      content/errors/qq-demo.yaml:57:16  qq-demo/20  title-unique
        found     the title of qq-demo/10~12 again: "Frequency limit reached"
        expected  a title of its own
        fix       Say in the title what differs; where nothing is known to differ, put both codes into one group with \`repeats\`, the reason.
    `,
  },
  {
    name: 'a title of another group repeated',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: Access token has Expired' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  qq-demo/-200  title-unique
        found     the title of qq-demo/-73 again: "Access token has Expired"
        expected  a title of its own
        fix       Say in the title what differs; where nothing is known to differ, put both codes into one group with \`repeats\`, the reason.
    `,
  },
  {
    name: 'a title of another group repeated in a group with a reason',
    changes: [
      {
        file: QQ,
        from: 'code: 20\n        title: Frequency limit reached',
        to: 'code: 20\n        title: Access token has expired',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:58:16  qq-demo/20  title-unique
        found     the title of qq-demo/-73 again: "Access token has expired"
        expected  a title of its own
        fix       Say in the title what differs; where nothing is known to differ, put both codes into one group with \`repeats\`, the reason.
    `,
  },
  {
    name: 'a title with a period',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: Service is not reachable.' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  qq-demo/-200  title-form
        found     "Service is not reachable."
        expected  a capital at the beginning and no punctuation at the end
        fix       Write the title as a headline; put the name of a field that begins it in backticks.
    `,
  },
  {
    name: 'a title without a capital',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: service is not reachable' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  qq-demo/-200  title-form
        found     "service is not reachable"
        expected  a capital at the beginning and no punctuation at the end
        fix       Write the title as a headline; put the name of a field that begins it in backticks.
    `,
  },
  {
    name: 'a step without a period',
    changes: [{ file: QQ, from: '- Repeat the call with backoff.', to: '- Repeat the call with backoff' }],
    report: report`
      content/errors/qq-demo.yaml:46:13  qq-demo/-200  sentence-form
        found     "Repeat the call with backoff"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a step without a capital',
    changes: [{ file: QQ, from: '- Look up the code that', to: '- look up the code that' }],
    report: report`
      content/errors/qq-demo.yaml:37:13  qq-demo/-100  sentence-form
        found     "look up the code that stands in the message."
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a step of two words',
    changes: [{ file: QQ, from: '- Repeat the call with backoff.', to: '- Try again.' }],
    report: report`
      content/errors/qq-demo.yaml:46:13  qq-demo/-200  sentence-form
        found     "Try again."
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a long meaning that is not a sentence',
    changes: [
      {
        file: QQ,
        from: 'meaning: The call reached OIDB, which returned a code of its own.',
        to: 'meaning: The call reached OIDB, which returned one of the codes that are its own',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:34:18  qq-demo/-100  sentence-form
        found     "The call reached OIDB, which returned on … hat are its own"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a reason that is not a sentence',
    changes: [{ file: QQ, from: 'reason: Both codes speak of the account of the player.', to: 'reason: same account' }],
    report: report`
      content/errors/qq-demo.yaml:26:21  qq-demo/-73  sentence-form
        found     "same account"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a note that is not a sentence',
    changes: [{ file: QQ, from: 'sourceNote: The document prints no limit here.', to: 'sourceNote: no limit printed' }],
    report: report`
      content/errors/qq-demo.yaml:63:21  qq-demo/20  sentence-form
        found     "no limit printed"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a wrong term',
    changes: [
      { file: QQ, from: 'title: Service is not reachable', to: 'title: Service of mobile QQ is not reachable' },
    ],
    report: report`
      content/errors/qq-demo.yaml:42:16  qq-demo/-200  terms
        found     "mobile QQ"
        expected  Mobile QQ
        fix       Write Mobile QQ, or put a field's name in backticks.
    `,
  },
  {
    name: 'several wrong terms in one text',
    changes: [
      {
        file: QQ,
        from: 'meaning: The token of the request is older than it may be.',
        to: 'meaning: The accessToken of the OpenID is older than the whitelist says.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:17:18  qq-demo/-73  terms
        found     "whitelist"
        expected  allow list
        fix       Write allow list, or put a field's name in backticks.

      content/errors/qq-demo.yaml:17:18  qq-demo/-73  terms
        found     "OpenID"
        expected  openid
        fix       Write openid, or put a field's name in backticks.

      content/errors/qq-demo.yaml:17:18  qq-demo/-73  terms
        found     "accessToken"
        expected  access token
        fix       Write access token, or put a field's name in backticks.
    `,
  },
  {
    name: 'a word to leave out',
    changes: [{ file: QQ, from: '- Repeat the call with backoff.', to: '- Please repeat the call with backoff.' }],
    report: report`
      content/errors/qq-demo.yaml:46:13  qq-demo/-200  terms
        found     "Please"
        expected  the sentence without it
        fix       Leave the word out.
    `,
  },
  {
    name: 'British spelling',
    changes: [
      {
        file: QQ,
        from: '- Repeat the call with backoff.',
        to: '- Repeat the unauthorised or cancelled call, once authorised.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:46:13  qq-demo/-200  terms
        found     "authorised"
        expected  the spelling with z
        fix       Write the spelling with z, or put a field's name in backticks.

      content/errors/qq-demo.yaml:46:13  qq-demo/-200  terms
        found     "cancelled"
        expected  the spelling with one l
        fix       Write the spelling with one l, or put a field's name in backticks.
    `,
  },
  {
    name: 'a wrong term in a reason',
    changes: [
      {
        file: QQ,
        from: 'reason: Both codes speak of the account of the player.',
        to: 'reason: Both codes speak of the black list.',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:26:21  qq-demo/-73  terms
        found     "black list"
        expected  block list
        fix       Write block list, or put a field's name in backticks.
    `,
  },
];
