import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { interfaces, events, phrases } = CONTENT_FILES;

/** Faults of relations. */
export const relationFaults: readonly FaultCase[] = [
  {
    name: 'a relation to nothing',
    changes: [{ file: QQ, from: 'id: oidb-demo/-141', to: 'id: wechat-platform/40001' }],
    report: report`
      content/errors/qq-demo.yaml:24:17  qq-demo/-73  relation-target
        found     wechat-platform/40001, which does not exist
        expected  the id of another entry: <domain>/<code as printed>
        fix       Use the id of an entry that exists.
    `,
  },
  {
    name: 'a relation to nothing that is close to an entry',
    changes: [{ file: QQ, from: 'id: oidb-demo/-141', to: 'id: oidb-demo/-142' }],
    report: report`
      content/errors/qq-demo.yaml:24:17  qq-demo/-73  relation-target
        found     oidb-demo/-142, which does not exist
        expected  the id of another entry: <domain>/<code as printed>
        fix       Did you mean "oidb-demo/-140"?
    `,
  },
  {
    name: 'a relation to another spelling',
    changes: [{ file: QQ, from: 'id: oidb-demo/-141', to: 'id: oidb-demo/0x73' }],
    report: report`
      content/errors/qq-demo.yaml:24:17  qq-demo/-73  relation-target
        found     oidb-demo/0x73, which does not exist
        expected  the id of another entry: <domain>/<code as printed>
        fix       Write the code as it is printed: "oidb-demo/-141".
    `,
  },
  {
    name: 'a relation of an entry to itself',
    changes: [{ file: QQ, from: 'id: oidb-demo/-141', to: 'id: qq-demo/-73' }],
    report: report`
      content/errors/qq-demo.yaml:24:17  qq-demo/-73  relation-target
        found     a relation of the entry to itself
        expected  the id of another entry: <domain>/<code as printed>
        fix       Remove the relation.
    `,
  },
  {
    name: 'a relation written twice at one end',
    changes: [
      {
        file: QQ,
        from: 'reason: Both codes speak of the account of the player.\n',
        to:
          'reason: Both codes speak of the account of the player.\n' +
          '          - id: oidb-demo/-141\n' +
          '            kind: confused-with\n' +
          '            reason: The two are confused at times.\n',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:27:13  qq-demo/-73  relation-once
        found     confused-with oidb-demo/-141 again
        expected  the relation once; it is at qq-demo/-73
        fix       Remove one of the two: the reverse of a relation is derived.
    `,
  },
  {
    name: 'a relation written at both ends',
    changes: [
      {
        file: OIDB,
        from: '          - Tell the player that the account is protected.\n',
        to:
          '          - Tell the player that the account is protected.\n' +
          '        related:\n' +
          '          - id: qq-demo/-73\n' +
          '            kind: confused-with\n' +
          '            reason: The two are confused at times.\n',
      },
    ],
    report: report`
      content/errors/qq-demo.yaml:24:13  qq-demo/-73  relation-once
        found     confused-with oidb-demo/-141 again
        expected  the relation once; it is at oidb-demo/-141
        fix       Remove one of the two: the reverse of a relation is derived.
    `,
  },
  {
    name: 'carried codes of an unknown domain',
    changes: [{ file: QQ, from: 'carries: [oidb-demo]', to: 'carries: [oidb-dema]' }],
    report: report`
      content/errors/qq-demo.yaml:32:19  qq-demo/-100  carries-known
        found     "oidb-dema"
        expected  the id of a domain
        fix       Did you mean "oidb-demo"?
    `,
  },
  {
    name: 'carried codes of a domain close to none',
    changes: [{ file: QQ, from: 'carries: [oidb-demo]', to: 'carries: [oidb-demo, steam]' }],
    report: report`
      content/errors/qq-demo.yaml:32:30  qq-demo/-100  carries-known
        found     "steam"
        expected  the id of a domain
        fix       Use the id of a domain: the name of a file in content/errors.
    `,
  },
  {
    name: 'an unknown interface',
    changes: [{ file: QQ, from: 'interfaces: [/demo/share]', to: 'interfaces: [/demo/share, /demo/shares]' }],
    report: report`
      content/errors/qq-demo.yaml:22:35  qq-demo/-73  interface-known
        found     "/demo/shares"
        expected  a path of content/interfaces.yaml
        fix       Did you mean "/demo/share"?
    `,
  },
  {
    name: 'an unknown interface that is close to none',
    changes: [{ file: QQ, from: 'interfaces: [/demo/share]', to: 'interfaces: [/auth/verify_login]' }],
    report: report`
      content/errors/qq-demo.yaml:22:22  qq-demo/-73  interface-known
        found     "/auth/verify_login"
        expected  a path of content/interfaces.yaml
        fix       Use a path of content/interfaces.yaml, or add the API there.
    `,
  },
  {
    name: 'an interface of an unknown domain',
    changes: [{ file: interfaces, from: '[qq-demo, oidb-demo]', to: '[qq-demo, oidb-memo]' }],
    report: report`
      content/interfaces.yaml:5:22  demo-share  interface-known
        found     the domain "oidb-memo"
        expected  the id of a domain
        fix       Did you mean "oidb-demo"?
    `,
  },
  {
    name: 'an interface twice',
    changes: [{ file: interfaces, from: 'id: demo-profile', to: 'id: demo-share' }],
    report: report`
      content/interfaces.yaml:7:7  demo-share  ids-unique
        found     the id "demo-share" a second time
        expected  each id once in the file
        fix       Rename or remove one of the two.
    `,
  },
  {
    name: 'an event with an unknown entry',
    changes: [{ file: events, from: 'qq-demo/20', to: 'qq-demo/21' }],
    report: report`
      content/events.yaml:8:13  limit-reached  event-members
        found     qq-demo/21, which does not exist
        expected  ids of entries, each once
        fix       Did you mean "qq-demo/20"?
    `,
  },
  {
    name: 'an event with an entry twice',
    changes: [{ file: events, from: '[qq-demo/20, qq-demo/10~12]', to: '[qq-demo/20, qq-demo/10~12, qq-demo/20]' }],
    report: report`
      content/events.yaml:8:40  limit-reached  event-members
        found     qq-demo/20 a second time
        expected  ids of entries, each once
        fix       Remove one of the two.
    `,
  },
  {
    name: 'phrases for an unknown entry',
    changes: [{ file: phrases, from: '{}', to: 'oidb-demo/0x48: { asked: "account locked, cannot sign in" }' }],
    report: report`
      content/phrases.yaml:1:1  oidb-demo/0x48  phrases-known
        found     oidb-demo/0x48, which does not exist
        expected  the id of an entry, <domain>/<code as printed>, or the address of a page
        fix       Did you mean "oidb-demo/0x47"?
    `,
  },
  {
    name: 'an event twice',
    relocked: true,
    changes: [{ file: events, from: 'id: limit-reached', to: 'id: token-expired' }],
    report: report`
      content/events.yaml:5:7  token-expired  ids-unique
        found     the id "token-expired" a second time
        expected  each id once in the file
        fix       Rename or remove one of the two.
    `,
  },
  {
    name: 're-authorization without an event',
    relocked: true,
    changes: [
      {
        file: events,
        from:
          '- id: token-expired\n' +
          '  title: The access token expired\n' +
          '  reason: The access token has passed its lifetime.\n' +
          '  entries: [qq-demo/-73, oidb-demo/-140]\n',
        to: '',
      },
    ],
    report: report`
      content/errors/oidb-demo.yaml:19:17  oidb-demo/-140  sign-in-linked
        found     the action reauthorize in an entry that belongs to no event
        expected  oidb-demo/-140 in an event of content/events.yaml
        fix       Add the entry to the event that it reports, next to the codes of the other platforms.

      content/errors/qq-demo.yaml:18:17  qq-demo/-73  sign-in-linked
        found     the action reauthorize in an entry that belongs to no event
        expected  qq-demo/-73 in an event of content/events.yaml
        fix       Add the entry to the event that it reports, next to the codes of the other platforms.
    `,
  },
  {
    name: 'a refresh without an event',
    changes: [{ file: QQ, from: 'action: retry', to: 'action: refresh-token' }],
    report: report`
      content/errors/qq-demo.yaml:44:17  qq-demo/-200  sign-in-linked
        found     the action refresh-token in an entry that belongs to no event
        expected  qq-demo/-200 in an event of content/events.yaml
        fix       Add the entry to the event that it reports, next to the codes of the other platforms.
    `,
  },
  {
    name: 'an event with the id of a section on the page of relations',
    changes: [{ file: events, from: 'id: limit-reached', to: 'id: events' }],
    relocked: true,
    report: report`
      content/events.yaml:5:7  events  ids-unique
        found     the id "events", which is a section on the page of relations
        expected  an id other than tables, connections, events, others
        fix       Name the event by what happened.
    `,
  },
];
