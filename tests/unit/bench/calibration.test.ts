import { describe, expect, test } from 'vitest';
import type { Candidate, Group, Layer, Result, Verdict } from '#src/decoder/index.ts';
import { claimOf, expectedChains, type Hop, judge, type Paste, readChains } from '../../calibration/judge.ts';

const OUTER = 'logic/-10000';
const INNER = 'qq/-73';
const OTHER = 'wechat/-73';

/** A code in the form of a label: an id, or `?` and an undocumented code. */
function hop(id: string): Hop {
  const [domain = '', code = ''] = id.startsWith('?') ? ['qq', id.slice(1)] : id.split('/');
  return { domain, code, known: !id.startsWith('?') };
}

function paste(of: Partial<Paste>, ...chains: string[][]): Paste {
  const [expect = [], ...also] = chains.map((chain) => chain.map(hop));
  return { id: 'x', shape: 'json', class: 'error', text: '', ambiguous: false, expect, also, ...of };
}

function layer(id: string, candidates: readonly string[] = []): Layer {
  const { domain, code, known } = hop(id);
  const all = candidates.map((candidate): Candidate => ({ id: candidate, evidence: [] }));
  const [span, rule] = [[0, 1] as Layer['span'], 'ret' as const];
  return {
    id: known ? id : null,
    domain,
    code,
    known,
    found: code,
    span,
    rule,
    message: null,
    candidates: all,
    near: [],
  };
}

/** A result with the given responses. */
function result(status: Result['status'], confidence: Verdict['confidence'], ...groups: Layer[][]): Result {
  const place = { line: 1, time: null };
  const told = groups.map((layers): Group => {
    return { layers, confidence, count: 1, first: place, last: place, interface: null, errType: null, warnings: [] };
  });
  return {
    schema: 2,
    status,
    verdict: { group: 0, action: 'retry', retryable: true, title: '', steps: [], confidence },
    counts: { responses: groups.length, errors: 0, successes: 0, unknown: 0 },
    groups: told,
    truncated: false,
    leftover: [],
  };
}

const NOTHING: Result = { ...result('nothing-found', 'certain'), verdict: null };

/** An error with the given responses. */
const error = (...chains: string[][]) =>
  result('error', 'certain', ...chains.map((chain) => chain.map((id) => layer(id))));

describe('the judge of a paste', () => {
  test('wants every layer of a response', () => {
    const wanted = paste({}, [OUTER, INNER]);
    expect(judge(wanted, error([OUTER, INNER]))).toBe('right');
    expect(judge(wanted, error([OUTER]))).toBe('wrong');
    expect(judge(wanted, error([OUTER, OTHER]))).toBe('wrong');
    expect(judge(wanted, NOTHING)).toBe('wrong');
  });

  test('wants every response, in any order and number, and no other', () => {
    const wanted = paste({}, [INNER], [OUTER]);
    expect(judge(wanted, error([OUTER], [INNER], [OUTER]))).toBe('right');
    expect(judge(wanted, error([INNER]))).toBe('wrong');
    expect(judge(wanted, error([INNER], [OUTER], [OTHER]))).toBe('wrong');
  });

  test('ignores successes next to errors', () => {
    expect(judge(paste({}, [INNER]), error([INNER], ['logic/0'], ['oidb/0x0']))).toBe('right');
    expect(judge(paste({}, [INNER]), error([INNER], ['logic/-10']))).toBe('wrong');
    expect(judge(paste({}, ['logic/0']), error(['logic/0']))).toBe('right');
  });

  test('accepts an undocumented code that has been documented since', () => {
    const wanted = paste({}, [OUTER, '?-99']);
    expect(judge(wanted, error([OUTER, '?-99']))).toBe('right');
    expect(judge(wanted, error([OUTER, 'qq/-99']))).toBe('right');
    expect(judge(wanted, error([OUTER, 'qq/-9']))).toBe('wrong');
    expect(judge(wanted, error([OUTER, '?-9']))).toBe('wrong');
  });

  test('wants a success to be called one', () => {
    const success = paste({ class: 'success' });
    expect(judge(success, result('success', 'likely', []))).toBe('right');
    expect(judge(success, NOTHING)).toBe('wrong');
    expect(judge(success, error([INNER]))).toBe('wrong');
  });

  test('wants a trap not to be claimed, whatever is in it', () => {
    const trap = paste({ class: 'trap' }, [INNER]);
    expect(judge(trap, NOTHING)).toBe('right');
    expect(judge(trap, result('unknown', 'likely', [layer('?30')]))).toBe('right');
    expect(judge(trap, result('error', 'ambiguous', [layer(INNER)]))).toBe('right');
    expect(judge(trap, result('error', 'likely', [layer(INNER)]))).toBe('wrong');
    expect(judge(trap, result('success', 'likely', []))).toBe('wrong');
    expect(judge(paste({ class: 'no-code' }), error([INNER]))).toBe('wrong');
  });

  test('calls it offered when text and result both leave it open', () => {
    const open = paste({ ambiguous: true }, [INNER]);
    const offers = result('error', 'certain', [layer(OTHER, [OTHER, INNER])]);
    expect(judge(open, offers)).toBe('offered');
    expect(judge(open, result('error', 'ambiguous', [layer(OTHER)]))).toBe('offered');
    expect(judge(open, error([OTHER]))).toBe('wrong');
    expect(judge({ ...open, ambiguous: false }, offers)).toBe('wrong');
    expect(judge(open, error([INNER]))).toBe('right');
  });
});

describe('the claim of a result', () => {
  test('is how sure it is, when it says anything', () => {
    expect(claimOf(error([INNER]))).toBe('certain');
    expect(claimOf(result('success', 'likely', []))).toBe('likely');
    expect(claimOf(result('unknown', 'likely', [layer('?30')]))).toBeNull();
    expect(claimOf(NOTHING)).toBeNull();
  });
});

test('what was expected and what was found are written the same way', () => {
  const chains = [[OUTER, INNER], ['?-99']];
  expect(expectedChains(paste({}, ...chains))).toEqual(chains);
  expect(readChains(error(...chains, []))).toEqual(chains);
});
