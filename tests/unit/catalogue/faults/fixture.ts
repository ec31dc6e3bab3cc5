import { assemble } from '#src/catalogue/assemble.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, domainFile, type TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { inAllLanguages } from '#src/addresses.ts';
import { extendLock, madeAddresses } from '#src/catalogue/lock.ts';
import { RULES } from '#src/catalogue/rules/index.ts';

/** The two domain files of the fixture. */
export const QQ = domainFile('qq-demo');
export const OIDB = domainFile('oidb-demo');

const order = `# The domains of the fixture.
- qq-demo
- oidb-demo
`;

const action = (id: string, more: string) => `  - id: ${id}
    label: Label of ${id}
    icon: M3 8.5 6.5 12 13 4.5
    hue: 140
    summary: What ${id} is about.
    advice: Do what ${id} asks for.
${more.replace(/^/gm, '    ')}
`;

const no = 'retry: no\nretryText: A retry does not help.\nerrTypes: [5]';

const actions = `# The actions of the fixture.
report: Include the whole response, with tokens masked.
actions:
${action('none', 'retry: not-needed\nretryText: No retry is needed.\nerrTypes: [0]')}\
${action('retry', 'retry: now\nretryText: A retry can help.\nerrTypes: [1, 5]\nafter:\n  - Give up after three attempts.\nescalate: If it keeps failing, contact {team}.')}\
${action('wait', 'retry: later\nretryText: A retry helps later.\nerrTypes: [1, 5]')}\
${action('reauthorize', 'retry: no\nretryText: A retry does not help.\nerrTypes: [2]\nbefore:\n  - Check that the token is the latest one.\nafter:\n  - Use the new token only.')}\
${action('refresh-token', 'retry: after-refresh\nretryText: A retry helps after a refresh.\nerrTypes: [3]')}\
${action('fix-request', `${no}\nescalate: If the request is correct, contact {team}.`)}\
${action('fix-config', no)}\
${action('request-permission', no)}\
${action('tell-user', `${no}\nplayer: This is not possible with this account.`)}\
${action('contact', `${no}\nescalate: Nobody else can act, so contact {team}.`)}\
${action('inner', 'retry: inner\nretryText: The code inside decides.\nerrTypes: [5]\nescalate: If the code is in no table, contact {team}.')}\
`;

const contacts = `- id: demo-team
  name: the demo team
  role: Responsible for the services of the fixture.
- id: demo-support
  name: demo support
  role: Passes a question on to the demo team.
`;

const interfaces = `- id: demo-share
  name: "QQ: share a message"
  path: /demo/share
  platform: qq
  domains: [qq-demo, oidb-demo]
  effect: write
- id: demo-profile
  name: "QQ: user information"
  path: null
  platform: null
  domains: []
  effect: read
`;

const events = `- id: token-expired
  title: The access token expired
  reason: The access token has passed its lifetime.
  entries: [qq-demo/-73, oidb-demo/-140]
- id: limit-reached
  title: A limit is reached
  reason: The requests come faster than they may.
  entries: [qq-demo/20, qq-demo/10~12]
`;

const addresses = `/code/-100/
/code/-140/
/code/-141/
/code/-200/
/code/-73/
/code/0x47/
/code/0x73/
/code/0x74/
/code/10/
/code/10~12/
/code/11/
/code/115/
/code/116/
/code/12/
/code/20/
/code/71/
/errors/oidb-demo/
/errors/oidb-demo/#-140
/errors/oidb-demo/#-141
/errors/oidb-demo/#0x47
/errors/oidb-demo/#0x73
/errors/oidb-demo/#0x74
/errors/oidb-demo/#115
/errors/oidb-demo/#116
/errors/oidb-demo/#71
/errors/oidb-demo/#account
/errors/qq-demo/
/errors/qq-demo/#-100
/errors/qq-demo/#-200
/errors/qq-demo/#-73
/errors/qq-demo/#10
/errors/qq-demo/#10~12
/errors/qq-demo/#11
/errors/qq-demo/#12
/errors/qq-demo/#20
/errors/qq-demo/#classes
/errors/qq-demo/#limits
/errors/qq-demo/#tokens
/relations/#limit-reached
/relations/#token-expired
`;

const qq = `# A domain of Mobile QQ.
title: Demo of Mobile QQ
section: "4.1"
family: qq
summary: Codes of a Mobile QQ service that exists in these tests only.
intro:
  - The codes of this table come from a service that was made up.
example:
  response: '{"ret":-73,"msg":"the token expired"}'
  note: The code is the number behind the name ret.
groups:
  - id: tokens
    title: Tokens
    entries:
      - code: -73
        title: Access token has expired
        meaning: The token of the request is older than it may be.
        action: reauthorize
        steps:
          - Send the player through QQ sign-in again.
        messages: [the token expired]
        interfaces: [/demo/share]
        related:
          - id: oidb-demo/-141
            kind: confused-with
            reason: Both codes speak of the account of the player.
  - id: classes
    title: Classes
    entries:
      - code: -100
        owns: -100~-199
        carries: [oidb-demo]
        title: OIDB refused the call
        meaning: The call reached OIDB, which returned a code of its own.
        action: fix-request
        steps:
          - Look up the code that stands in the message.
          - If it is not listed, keep the whole response.
        escalateTo: demo-team
      - code: -200
        owns: -200~-299
        title: Service is not reachable
        meaning: The service did not respond in time.
        action: retry
        steps:
          - Repeat the call with backoff.
  - id: limits
    title: Limits
    repeats: The document does not say how the two limits differ.
    entries:
      - code: 10~12
        title: Frequency limit reached
        meaning: The app sent more requests than it may.
        action: wait
        steps:
          - Wait a minute before the next request.
      - code: 20
        title: Frequency limit reached
        meaning: The player sent more messages than they may.
        action: wait
        steps:
          - Wait a day before the next message.
        sourceNote: The document prints no limit here.
decoder: { keys: { ret: 5 } }
`;

const oidb = `# A domain of OIDB.
title: Demo of OIDB
section: "9"
family: oidb
summary: Codes of an OIDB command that exists in these tests only.
intro:
  - The codes of this table are bytes, printed in three spellings.
example:
  response: '{"ret":-103,"msg":"oidb decode0x1 failed, ret:116"}'
  note: The number 116 is the unsigned spelling of -140.
groups:
  - id: account
    title: Account
    entries:
      - code: -140
        forms: [0x74, 116]
        title: Access token refused
        meaning: OIDB does not accept the token of the request.
        action: reauthorize
        steps:
          - Send the player through QQ sign-in again.
      - code: -141
        title: Account is protected
        meaning: The account of the player does not accept such calls.
        action: tell-user
        steps:
          - Tell the player that the account is protected.
      - code: 0x47
        title: Account is frozen
        meaning: The account of the player was frozen by its owner.
        action: contact
        steps:
          - Find out when the account was frozen.
        escalateTo: demo-support
decoder: { keys: {}, otherwise: -4, commands: ['*'] }
`;

/** Content without a fault: two small domains, and what the rules require. */
export const FIXTURE: readonly TextFile[] = [
  { path: CONTENT_FILES.order, text: order },
  { path: CONTENT_FILES.actions, text: actions },
  { path: CONTENT_FILES.contacts, text: contacts },
  { path: CONTENT_FILES.interfaces, text: interfaces },
  { path: CONTENT_FILES.events, text: events },
  { path: CONTENT_FILES.phrases, text: '{}\n' },
  { path: CONTENT_FILES.lock, text: extendLock([], inAllLanguages(addresses.trim().split('\n'))) },
  { path: OIDB, text: oidb },
  { path: QQ, text: qq },
];

/** One slip of an author: a piece of a file, and what replaces it. */
export interface Change {
  file: string;
  /** The piece, which the file has exactly once; of the lock, the first is meant, which is of the root. */
  from: string;
  to: string;
}

/**
 * Breaks content.
 * @throws Error when a file does not have a piece exactly once
 */
export function applyChanges(files: readonly TextFile[], changes: readonly Change[]): TextFile[] {
  return changes.reduce<TextFile[]>(applyChange, [...files]);
}

/** Makes one slip. */
function applyChange(files: TextFile[], { file, from, to }: Change): TextFile[] {
  const [before = '', ...after] = files.find(({ path }) => path === file)?.text.split(from) ?? [];
  if (after.length === 0 || (after.length > 1 && file !== CONTENT_FILES.lock))
    throw new Error(`${JSON.stringify(from)} is not in ${file} exactly once`);
  const text = before + to + after.join(from);
  return files.map((candidate) => (candidate.path === file ? { path: file, text } : candidate));
}

/** Valid changes of the fixture: two retired codes, one with a successor. */
export const RETIREMENTS: readonly Change[] = [
  {
    file: QQ,
    from: '- Repeat the call with backoff.',
    to:
      '- Repeat the call with backoff.\n' +
      '        retired:\n' +
      '          note: The code has not been sent since version 2.\n' +
      '          use: qq-demo/-100',
  },
  {
    file: OIDB,
    from: '- Tell the player that the account is protected.',
    to:
      '- Tell the player that the account is protected.\n' +
      '        retired:\n' +
      '          note: The command is not called any more.',
  },
];

/**
 * Replaces the lock with exactly the addresses of the content, as if nothing had ever changed.
 * @param files the content; it may break rules, but each file must have the right shape
 * @throws Error with the report when a file does not have the right shape, so that no address follows from it
 */
export function relock(files: readonly TextFile[]): TextFile[] {
  const { content, faults } = checkContent(files, { skip: RULES.map(({ name }) => name) });
  if (!content) throw new Error(formatFaults(faults));
  const text = extendLock([], madeAddresses(content));
  return files.map((file) => (file.path === CONTENT_FILES.lock ? { path: file.path, text } : file));
}

/**
 * The catalogue of the fixture.
 * @param changes valid changes of the fixture; the lock follows them
 * @throws Error with the report when one of them is a fault
 */
export function catalogueOf(...changes: readonly Change[]): Catalogue {
  const { content, faults } = checkContent(relock(applyChanges(FIXTURE, changes)));
  if (!content) throw new Error(formatFaults(faults));
  return assemble(content);
}
