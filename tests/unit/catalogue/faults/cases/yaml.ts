import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { report, type FaultCase } from '../report.ts';
import { OIDB, QQ } from '../fixture.ts';

const { contacts } = CONTENT_FILES;

/** Faults of YAML. */
export const yamlFaults: readonly FaultCase[] = [
  {
    name: 'a line indented too far',
    changes: [{ file: QQ, from: '        action: retry', to: '          action: retry' }],
    report: report`
      content/errors/qq-demo.yaml:43:18  yaml
        found     a second "key: value" inside a value
        expected  well-formed YAML 1.2
        fix       Indent the next line like the key of this one; text with a colon and a space in it needs quotes.
    `,
  },
  {
    name: 'a line not indented far enough',
    changes: [{ file: QQ, from: '        action: retry', to: '       action: retry' }],
    report: report`
      content/errors/qq-demo.yaml:44:1  yaml
        found     a line indented neither like the item above it nor like a new one
        expected  well-formed YAML 1.2
        fix       Indent it like the first key of the item, or begin a new item with "- ".
    `,
  },
  {
    name: 'a tab in the indent',
    changes: [{ file: QQ, from: '        action: retry', to: '\t\taction: retry' }],
    report: report`
      content/errors/qq-demo.yaml:44:1  yaml
        found     a tab in the indent
        expected  well-formed YAML 1.2
        fix       Indent with spaces.
    `,
  },
  {
    name: 'a double quote that is not closed',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: "Service is not reachable' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  yaml
        found     a quote that is not closed
        expected  well-formed YAML 1.2
        fix       Close the quote.
    `,
  },
  {
    name: 'a single quote that is not closed',
    changes: [{ file: OIDB, from: 'note: The number 116 is', to: "note: 'The number 116 is" }],
    report: report`
      content/errors/oidb-demo.yaml:10:9  yaml
        found     a quote that is not closed
        expected  well-formed YAML 1.2
        fix       Close the quote.
    `,
  },
  {
    name: 'a bracket that is not closed',
    changes: [{ file: QQ, from: 'messages: [the token expired]', to: 'messages: [the token expired' }],
    report: report`
      content/errors/qq-demo.yaml:21:19  yaml
        found     a bracket that is not closed
        expected  well-formed YAML 1.2
        fix       Close the bracket, or indent the lines in it.
    `,
  },
  {
    name: 'a key written twice',
    changes: [{ file: QQ, from: 'action: retry', to: 'action: retry\n        action: wait' }],
    report: report`
      content/errors/qq-demo.yaml:45:9  yaml
        found     the key "action" a second time
        expected  well-formed YAML 1.2
        fix       Remove one of the two.
    `,
  },
  {
    name: 'a colon within text',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: Service: not reachable' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  yaml
        found     a second "key: value" inside a value
        expected  well-formed YAML 1.2
        fix       Indent the next line like the key of this one; text with a colon and a space in it needs quotes.
    `,
  },
  {
    name: 'a key without its colon',
    changes: [{ file: OIDB, from: 'family: oidb', to: 'family oidb' }],
    report: report`
      content/errors/oidb-demo.yaml:4:1  yaml
        found     text where a key with a colon should be
        expected  well-formed YAML 1.2
        fix       Add the colon after the key, or indent the line as part of the text above it.
    `,
  },
  {
    name: 'text that begins with a backtick',
    changes: [{ file: QQ, from: 'meaning: The service did', to: 'meaning: `ret` did' }],
    report: report`
      content/errors/qq-demo.yaml:43:18  yaml
        found     text that begins with a character reserved in YAML
        expected  well-formed YAML 1.2
        fix       Put the text in quotes, or begin it with another character.
    `,
  },
  {
    name: 'text after a closed quote',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: "Service" is not reachable' }],
    report: report`
      content/errors/qq-demo.yaml:42:26  yaml
        found     text after the end of a value
        expected  well-formed YAML 1.2
        fix       Put the whole value in quotes of the other kind.
    `,
  },
  {
    name: 'an alias',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: *service' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  yaml
        found     the alias *service
        expected  plain data, without aliases
        fix       Write the data out, or put text that begins with * in quotes.
    `,
  },
  {
    name: 'a tag',
    changes: [{ file: QQ, from: 'title: Service is not reachable', to: 'title: !service is not reachable' }],
    report: report`
      content/errors/qq-demo.yaml:42:16  yaml
        found     a tag
        expected  well-formed YAML 1.2
        fix       Remove the tag, or put text that begins with ! in quotes.
    `,
  },
  {
    name: 'a second document',
    changes: [{ file: contacts, from: '- id: demo-support', to: '---\n- id: demo-support' }],
    report: report`
      content/contacts.yaml:4:1  yaml
        found     a second document
        expected  well-formed YAML 1.2
        fix       Remove the line "---"; a file holds one document.
    `,
  },
];
