import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { events } = CONTENT_FILES;

/** Faults of codes. */
export const codeFaults: readonly FaultCase[] = [
  {
    name: 'a code twice',
    changes: [
      { file: QQ, from: 'code: 20', to: 'code: -200' },
      { file: events, from: 'qq-demo/20', to: 'qq-demo/-200' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:57:15  qq-demo/-200  code-unique
        found     the code -200 a second time
        expected  -200 once in qq-demo; it is in line 40
        fix       Merge the two entries, or correct one of the codes.
    `,
  },
  {
    name: 'ranges that overlap',
    changes: [
      { file: QQ, from: 'code: 20', to: 'code: 12~13' },
      { file: events, from: 'qq-demo/20', to: 'qq-demo/12~13' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:57:15  qq-demo/12~13  code-unique
        found     12~13, which shares the spelling 12 with 10~12
        expected  12 once in qq-demo; it is in line 51
        fix       Merge the two entries, or correct one of the codes.
    `,
  },
  {
    name: 'a code within a range',
    changes: [
      { file: QQ, from: 'code: 20', to: 'code: 11' },
      { file: events, from: 'qq-demo/20', to: 'qq-demo/11' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:57:15  qq-demo/11  code-unique
        found     11, which shares the spelling 11 with 10~12
        expected  11 once in qq-demo; it is in line 51
        fix       Merge the two entries, or correct one of the codes.
    `,
  },
  {
    name: 'one byte in two spellings',
    changes: [{ file: OIDB, from: 'code: 0x47', to: 'code: 0x73' }],
    relocked: true,
    report: report`
      content/errors/oidb-demo.yaml:28:15  oidb-demo/0x73  code-unique
        found     0x73, which shares the spelling 0x73 with -141
        expected  0x73 once in oidb-demo; it is in line 22
        fix       Merge the two entries, or correct one of the codes.
    `,
  },
  {
    name: 'an empty range',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: -73~-73' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/-73~-73' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/-73~-73  code-form
        found     "-73~-73", which is an empty range: both ends are the same
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a range toward zero',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: -73~-70' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/-73~-70' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/-73~-70  code-form
        found     "-73~-70", which is a range that runs toward zero
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a range across zero',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: -73~80' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/-73~80' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/-73~80  code-form
        found     "-73~80", which is a range that crosses zero
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a range without an end',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: -73~' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/-73~' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/-73~  code-form
        found     "-73~", which is a range without an end
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a range of too many codes',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: -73~-7300000000000' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/-73~-7300000000000' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/-73~-7300000000000  code-form
        found     "-73~-7300000000000", which is a range of 7299999999928 codes, more than 256
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'hexadecimal and decimal mixed',
    changes: [{ file: OIDB, from: 'code: 0x47', to: 'code: 0x47~80' }],
    relocked: true,
    report: report`
      content/errors/oidb-demo.yaml:28:15  oidb-demo/0x47~80  code-form
        found     "0x47~80", which mixes hexadecimal and decimal
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a word for a code',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: minus73' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/minus73' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/minus73  code-form
        found     "minus73", which is not an integer, a lower-case hexadecimal number or a range such as -1~-9
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a fraction for a code',
    changes: [
      { file: QQ, from: 'code: -73', to: 'code: -7.3' },
      { file: events, from: 'qq-demo/-73', to: 'qq-demo/-7.3' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:15:15  qq-demo/-7.3  code-form
        found     "-7.3", which is not an integer, a lower-case hexadecimal number or a range such as -1~-9
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a hexadecimal code in capitals',
    changes: [{ file: OIDB, from: 'code: 0x47', to: 'code: 0x4A' }],
    relocked: true,
    report: report`
      content/errors/oidb-demo.yaml:28:15  oidb-demo/0x4A  code-form
        found     "0x4A", which is not an integer, a lower-case hexadecimal number or a range such as -1~-9
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'a malformed code with spellings next to it',
    changes: [
      { file: OIDB, from: 'code: -140', to: 'code: -14O' },
      { file: events, from: 'oidb-demo/-140', to: 'oidb-demo/-14O' },
    ],
    relocked: true,
    report: report`
      content/errors/oidb-demo.yaml:15:15  oidb-demo/-14O  code-form
        found     "-14O", which is not an integer, a lower-case hexadecimal number or a range such as -1~-9
        expected  a code such as -73, 0x47 or -1~-9
        fix       Write the code as the source prints it.
    `,
  },
  {
    name: 'forms that disagree',
    changes: [{ file: OIDB, from: 'forms: [0x74, 116]', to: 'forms: [0x71, 116]' }],
    report: report`
      content/errors/oidb-demo.yaml:16:17  oidb-demo/-140  forms-agree
        found     the spelling 0x71
        expected  one of 0x74, 116, the spellings of -140
        fix       Correct the code or the spelling; an OIDB code is unsigned = signed modulo 256. Spellings are computed and can be left out.
    `,
  },
  {
    name: 'a form of a code that has no others',
    changes: [{ file: QQ, from: 'code: 20', to: 'code: 20\n        forms: [0x14]' }],
    report: report`
      content/errors/qq-demo.yaml:58:17  qq-demo/20  forms-agree
        found     the spelling 0x14
        expected  no other spelling: 20 has none
        fix       Correct the code or the spelling; an OIDB code is unsigned = signed modulo 256. Spellings are computed and can be left out.
    `,
  },
  {
    name: 'a class that does not begin at its code',
    changes: [{ file: QQ, from: 'owns: -200~-299', to: 'owns: -201~-299' }],
    report: report`
      content/errors/qq-demo.yaml:41:15  qq-demo/-200  class-owner
        found     -201~-299, a class that does not begin at its own code
        expected  a class that begins at -200
        fix       Let the class begin at -200.
    `,
  },
  {
    name: 'classes that overlap',
    changes: [{ file: QQ, from: 'owns: -100~-199', to: 'owns: -100~-250' }],
    report: report`
      content/errors/qq-demo.yaml:41:15  qq-demo/-200  class-owner
        found     -200~-299, which overlaps -100~-250 of qq-demo/-100
        expected  classes that share no code
        fix       End the one class before the other begins.
    `,
  },
  {
    name: 'classes that overlap without an end',
    changes: [{ file: QQ, from: 'owns: -100~-199', to: 'owns: -100~' }],
    report: report`
      content/errors/qq-demo.yaml:41:15  qq-demo/-200  class-owner
        found     -200~-299, which overlaps -100~ of qq-demo/-100
        expected  classes that share no code
        fix       End the one class before the other begins.
    `,
  },
  {
    name: 'classes that overlap, the outer one last',
    changes: [
      { file: QQ, from: 'code: -200', to: 'code: -50' },
      { file: QQ, from: 'owns: -200~-299', to: 'owns: -50~-150' },
    ],
    relocked: true,
    report: report`
      content/errors/qq-demo.yaml:41:15  qq-demo/-50  class-owner
        found     -50~-150, which overlaps -100~-199 of qq-demo/-100
        expected  classes that share no code
        fix       End the one class before the other begins.
    `,
  },
  {
    name: 'a malformed class',
    changes: [{ file: QQ, from: 'owns: -200~-299', to: 'owns: -200..-299' }],
    report: report`
      content/errors/qq-demo.yaml:41:15  qq-demo/-200  code-form
        found     "-200..-299", which is not an integer, a lower-case hexadecimal number or a range such as -1~-9
        expected  a class such as -100~-999, or -30000~ for one without an end
        fix       Write the class with its first and last code.
    `,
  },
];
