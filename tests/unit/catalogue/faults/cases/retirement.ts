import { type Change, OIDB, QQ } from '../fixture.ts';
import { report, type FaultCase } from '../report.ts';

/** Retires qq-demo/-200; the key is in line 47, its lines are below. */
const retire = (...lines: readonly string[]): Change => {
  const step = '- Repeat the call with backoff.';
  return { file: QQ, from: step, to: [`${step}\n        retired:`, ...lines].join('\n          ') };
};

const NOTE = 'note: The service has not sent the code since its version 2.';

/** Faults of codes that are retired or renamed. */
export const retirementFaults: readonly FaultCase[] = [
  {
    name: 'a successor that does not exist',
    changes: [retire(NOTE, 'use: wechat-platform/40001')],
    report: report`
      content/errors/qq-demo.yaml:49:16  qq-demo/-200  successor-known
        found     wechat-platform/40001, which does not exist
        expected  the id of an entry that is in use: <domain>/<code as printed>
        fix       Use the id of an entry that exists.
    `,
  },
  {
    name: 'a successor that is close to an entry',
    changes: [retire(NOTE, 'use: qq-demo/-110')],
    report: report`
      content/errors/qq-demo.yaml:49:16  qq-demo/-200  successor-known
        found     qq-demo/-110, which does not exist
        expected  the id of an entry that is in use: <domain>/<code as printed>
        fix       Did you mean "qq-demo/-100"?
    `,
  },
  {
    name: 'a successor that is close to the retired code itself',
    changes: [retire(NOTE, 'use: qq-demo/-201')],
    report: report`
      content/errors/qq-demo.yaml:49:16  qq-demo/-200  successor-known
        found     qq-demo/-201, which does not exist
        expected  the id of an entry that is in use: <domain>/<code as printed>
        fix       Did you mean "qq-demo/-100"?
    `,
  },
  {
    name: 'a successor in another spelling',
    changes: [retire(NOTE, 'use: oidb-demo/0x73')],
    report: report`
      content/errors/qq-demo.yaml:49:16  qq-demo/-200  successor-known
        found     oidb-demo/0x73, which does not exist
        expected  the id of an entry that is in use: <domain>/<code as printed>
        fix       Write the code as it is printed: "oidb-demo/-141".
    `,
  },
  {
    name: 'a successor that is retired itself',
    changes: [
      retire(NOTE, 'use: oidb-demo/-141'),
      {
        file: OIDB,
        from: '- Tell the player that the account is protected.',
        to: `- Tell the player that the account is protected.\n        retired:\n          ${NOTE}`,
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:49:16  qq-demo/-200  successor-known
        found     oidb-demo/-141, which is retired itself
        expected  the id of an entry that is in use: <domain>/<code as printed>
        fix       Name the entry that is in use now, or leave "use" out.
    `,
  },
  {
    name: 'a retired code that succeeds itself',
    changes: [retire(NOTE, 'use: qq-demo/-200')],
    report: report`
      content/errors/qq-demo.yaml:49:16  qq-demo/-200  successor-known
        found     qq-demo/-200, which is retired itself
        expected  the id of an entry that is in use: <domain>/<code as printed>
        fix       Name the entry that is in use now, or leave "use" out.
    `,
  },
  {
    name: 'a successor without its domain',
    changes: [retire(NOTE, 'use: "-100"')],
    report: report`
      content/errors/qq-demo.yaml:49:16  -200  wrong-form
        found     "-100"
        expected  <domain>/<code>, e.g. qq-platform/-73
        fix       Rewrite use as expected.
    `,
  },
  {
    name: 'an unknown key of a retirement that is close to a known one',
    changes: [retire(NOTE, 'uses: qq-demo/-100')],
    report: report`
      content/errors/qq-demo.yaml:49:11  -200  unknown-key
        found     the key "uses"
        expected  a key that belongs here
        fix       Did you mean "use"?
    `,
  },
  {
    name: 'an unknown key of a retirement that is close to none',
    changes: [retire(NOTE, 'since: 2.0')],
    report: report`
      content/errors/qq-demo.yaml:49:11  -200  unknown-key
        found     the key "since"
        expected  a key that belongs here
        fix       Remove the key; the keys here are note, use.
    `,
  },
  {
    name: 'a retirement without a note',
    changes: [retire('use: qq-demo/-100')],
    report: report`
      content/errors/qq-demo.yaml:48:11  -200  missing-key
        found     no note
        expected  text
        fix       Add note here.
    `,
  },
  {
    name: 'a retirement note that is not a sentence',
    changes: [retire('note: since version 2')],
    report: report`
      content/errors/qq-demo.yaml:48:17  qq-demo/-200  sentence-form
        found     "since version 2"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.
    `,
  },
  {
    name: 'a former code that is not a code',
    changes: [{ file: QQ, from: 'code: 20', to: 'code: 20\n        formerly: [19, twenty]' }],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:58:24  qq-demo/20  code-form
        found     "twenty", which is not an integer, a lower-case hexadecimal number or a range such as -1~-9
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a former code that is a range without an end',
    changes: [{ file: QQ, from: 'code: 20', to: 'code: 20\n        formerly: [20~]' }],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:58:20  qq-demo/20  code-form
        found     "20~", which is a range without an end
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a former code that another entry has',
    changes: [{ file: QQ, from: 'code: 20', to: 'code: 20\n        formerly: [11]' }],
    report: report`
      content/errors/qq-demo.yaml:58:20  qq-demo/20  former-free
        found     11, which is a code of qq-demo/10~12
        expected  a code that no entry of the domain has
        fix       Remove it: its address leads to the entry that has the code.
    `,
  },
  {
    name: 'a former code that a later entry has',
    changes: [{ file: QQ, from: 'code: -73', to: 'code: -73\n        formerly: [-200]' }],
    report: report`
      content/errors/qq-demo.yaml:16:20  qq-demo/-73  former-free
        found     -200, which is a code of qq-demo/-200
        expected  a code that no entry of the domain has
        fix       Remove it: its address leads to the entry that has the code.
    `,
  },
  {
    name: 'a former code that is the current code',
    changes: [{ file: QQ, from: 'code: 20', to: 'code: 20\n        formerly: [20]' }],
    report: report`
      content/errors/qq-demo.yaml:58:20  qq-demo/20  former-free
        found     20, which is the code of the entry itself
        expected  a code that no entry of the domain has
        fix       Remove it: its address leads to the entry that has the code.
    `,
  },
  {
    name: 'a group with the spelling of a code as its id',
    changes: [{ file: QQ, from: 'id: limits', to: 'id: "20"' }],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:47:9  20  ids-unique
        found     the id "20", which is a spelling of qq-demo/20
        expected  an id that is not a code of the domain: both are anchors on its page
        fix       Name the group in words.
    `,
  },
];
