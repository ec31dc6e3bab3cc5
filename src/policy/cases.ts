import { entryPath } from '../addresses.ts';
import { toDecoderTable } from '../catalogue/browser-data.ts';
import { type Catalogue, type Entry, meaningsBySpelling } from '../catalogue/catalogue.ts';
import { catalogueVersion } from '../catalogue/public-json.ts';
import type { InterfaceData } from '../catalogue/schema.ts';
import { decode } from '../decoder/index.ts';
import type { Advice } from './action-for.ts';
import type { Action } from './ids.ts';
import { SAFEST_FIRST, safestOf } from './safest.ts';

/** A response with what to do about it. */
export interface PolicyCase {
  /** What it is about. */
  about: string;
  response: string;
  /** The API that was called: its path, or its id where it has none. */
  interface: string | null;
  attempt: number;
  /** Whether the caller said that the call can be sent again; null where it said nothing. */
  repeatable: boolean | null;
  expected: Omit<Advice, 'retryAfterMs' | 'url'> & {
    /** The shortest and the longest pause. */
    retryAfterMs: readonly [least: number, most: number] | null;
    /** Left out where it is not clear which entry is meant. */
    url?: string;
  };
}

/** The published cases: /api/v1/policy-cases.json. */
export interface PolicyCases {
  version: string;
  /** Of the meanings of an ambiguous code, the first of these is taken. */
  safestFirst: readonly Action[];
  cases: PolicyCase[];
}

/** The pauses before the second attempt and those after it; behind the last there is none. */
const PAUSES: Partial<Record<Action, readonly (readonly [number, number])[]>> = {
  retry: [
    [1000, 2000],
    [1000, 3000],
    [1000, 5000],
  ],
  wait: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440].map((minutes) => [minutes * 60_000, minutes * 60_000]),
  'refresh-token': [[0, 0]],
};

/**
 * Cases that prove a port of `actionFor` to another language. What is expected of a response is what the content says of the
 * entry that the response was made from; only how sure the decoder is comes from the decoder.
 */
export function policyCases(catalogue: Catalogue): PolicyCases {
  const table = toDecoderTable(catalogue);
  const sure = (call: Call): Sure => {
    const options = call.called ? { interface: nameOf(call.called) } : {};
    return { ...call, confidence: decode(call.response, table, options).verdict?.confidence ?? 'ambiguous' };
  };
  const callsOf = (interfaces: readonly InterfaceData[]) =>
    catalogue.entries
      .flatMap((entry) => callOf(entry, interfaces, catalogue) ?? [])
      .map(sure)
      .filter((call) => call.confidence !== 'ambiguous' || isAlone(call, catalogue));
  const repeated = (['read', 'write'] as const).flatMap((effect) => {
    const calls = callsOf(catalogue.interfaces.filter((each) => each.effect === effect));
    // Which table's success a success is does not matter to a repeat.
    const failed = calls.filter(({ entry }) => Number(entry.code) !== 0);
    return SAFEST_FIRST.flatMap((action) => failed.find(({ entry }) => actionOf(entry) === action) ?? []);
  });
  const toCase = (call: Sure, about: string, attempt = 1, repeatable: boolean | null = null): PolicyCase => ({
    about,
    response: call.response,
    interface: call.called && nameOf(call.called),
    attempt,
    repeatable,
    expected: expectedOf(call, catalogue, attempt, repeatable),
  });
  const numbers = numbersAlone(catalogue)
    .map(sure)
    .filter(({ confidence }) => confidence === 'ambiguous');
  return {
    version: catalogueVersion(catalogue),
    safestFirst: SAFEST_FIRST,
    cases: [
      ...callsOf(catalogue.interfaces).map((call) => toCase(call, `${call.entry.id}: ${call.entry.title}`)),
      ...repeated.flatMap((call) => repeatsOf(call, (about, ...said) => toCase(call, about, ...said))),
      ...numbers.map((call) => toCase(call, `${call.response} alone, which several tables know`)),
      ...odd(catalogue),
    ],
  };
}

/** What the caller says of a repeat, with the words for it. */
const SAID = [
  [null, ''],
  [true, ' that can be sent again'],
  [false, ' that must not be sent again'],
] as const;

/** Cases of one action at an API that reads or writes: by how often the call has been sent, and what the caller said. */
function repeatsOf(
  { entry, called }: Call,
  toCase: (about: string, attempt: number, repeatable: boolean | null) => PolicyCase,
): PolicyCase[] {
  return [1, 2, 3, 4, 12, 13].flatMap((attempt) =>
    SAID.map(([repeatable, said]) =>
      toCase(
        `${actionOf(entry)}, attempt ${String(attempt)} of a ${called?.effect ?? 'call'}${said}`,
        attempt,
        repeatable,
      ),
    ),
  );
}

/** A call that a code is the response to. */
interface Call {
  entry: Entry;
  response: string;
  called: InterfaceData | null;
}

/** The same with how sure the decoder is. */
interface Sure extends Call {
  confidence: Advice['confidence'];
}

/** A response that means an entry, to the first of some APIs that returns it; null where there is none. */
function callOf(entry: Entry, interfaces: readonly InterfaceData[], catalogue: Catalogue): Call | null {
  const number = [entry.code, ...entry.forms].find((form) => /^-?\d+$/.test(form));
  const isOidb = catalogue.domains.some(({ id, family }) => id === entry.domain && family === 'oidb');
  const command = /0x\w+/.exec(entry.domain)?.[0] ?? '0x5e1';
  const [text = ''] = entry.carries.length > 0 ? [] : entry.messages;
  const carriers = catalogue.entries.filter(({ carries }) => carries.includes(entry.domain));
  if (number === undefined) return null;
  for (const called of interfaces.filter(({ id }) => entry.interfaces.includes(id))) {
    const call = (ret: number, msg: string): Call => ({ entry, response: JSON.stringify({ ret, msg }), called });
    for (const { code, domain, carries } of carriers) {
      const tables = isOidb ? [entry.domain] : called.domains.filter((id) => carries.includes(id));
      if (called.domains.includes(domain) && meant(number, tables, catalogue) === entry)
        return call(Number(code), isOidb ? `oidb decode${command} failed, ret:${number}` : `${number},${text}`);
    }
    if (meant(number, called.domains, catalogue) === entry) return call(Number(number), text);
  }
  return null;
}

/** The entry of a number in the first of some tables that has one. */
function meant(number: string, domains: readonly string[], { entries }: Catalogue): Entry | undefined {
  return domains
    .flatMap((id) => entries.filter(({ domain }) => domain === id))
    .find((entry) => isSpelled(entry, number));
}

/** Whether nothing else that the API can return under a spelling of the code asks for another action. */
function isAlone({ entry, called }: Call, { entries }: Catalogue): boolean {
  return entries.every(
    (each) =>
      !called?.domains.includes(each.domain) ||
      actionOf(each) === actionOf(entry) ||
      ![entry.code, ...entry.forms].some((number) => isSpelled(each, number)),
  );
}

/** Whether a number is a spelling of an entry's code. */
function isSpelled({ code, forms }: Entry, number: string): boolean {
  return code === number || forms.includes(number);
}

/** What a caller names an API by. */
function nameOf({ path, id }: InterfaceData): string {
  return path ?? id;
}

/** What is left to do about an entry once the decoder has looked inside of it. */
function actionOf({ action }: Pick<Entry, 'action'>): Action {
  return action === 'inner' ? 'retry' : action;
}

/** What is to be done about a response that was made from an entry. */
function expectedOf(
  { entry, called, confidence }: Sure,
  catalogue: Catalogue,
  attempt: number,
  repeatable: boolean | null,
): PolicyCase['expected'] {
  const action = actionOf(entry);
  const isSafe = repeatable ?? called?.effect === 'read';
  const isRefused = action === 'refresh-token' && confidence !== 'ambiguous';
  const pause = isSafe || isRefused ? (PAUSES[action]?.[attempt - 1] ?? null) : null;
  return {
    action,
    entry: entry.id,
    confidence,
    retryAfterMs: pause,
    giveUp: pause === null && action !== 'none',
    effect: called?.effect ?? null,
    player: (entry.carries.length > 0 ? null : entry.player) ?? catalogue.actions[action].player ?? null,
    ...(confidence === 'ambiguous' ? {} : { url: entryPath(entry.domain, entry.code) }),
  };
}

/** Numbers alone that several tables know, each with the one entry that asks for the safest action. */
function numbersAlone(catalogue: Catalogue): Call[] {
  return [...meaningsBySpelling(catalogue.entries)].flatMap(([number, entries]) => {
    const action = safestOf(entries.map(actionOf));
    const [entry, ...others] = entries.filter((each) => actionOf(each) === action);
    const isOne = /^-?\d+$/.test(number) && entries.length > 1 && others.length === 0;
    return isOne && entry ? [{ entry, response: number, called: null }] : [];
  });
}

/** Responses that lead to no entry. */
function odd({ actions, interfaces }: Catalogue): PolicyCase[] {
  const reading = interfaces.find(({ effect, path }) => effect === 'read' && path !== null);
  const texts: readonly (readonly [about: string, response: string])[] = [
    ['nothing', ''],
    ['no response of MSDK', '<html><head><title>502 Bad Gateway</title></head></html>'],
    ['an object without a code', '{"hello":"world"}'],
    ['a code that no table has', '{"ret":987654321,"msg":""}'],
    ['a code that no table has, passed through', '{"ret":-10000,"msg":"987654,what is this"}'],
  ];
  return texts.map(([about, response]) => ({
    about,
    response,
    interface: reading ? nameOf(reading) : null,
    attempt: 1,
    repeatable: null,
    expected: {
      action: 'contact',
      entry: null,
      confidence: 'ambiguous',
      retryAfterMs: null,
      giveUp: true,
      effect: reading?.effect ?? null,
      player: actions.contact.player ?? null,
    },
  }));
}
