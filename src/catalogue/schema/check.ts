import type { z } from 'zod';
import type { Fault } from '../fault.ts';
import { proposeFrom } from '../near.ts';
import type { YamlFile, YamlPath } from '../yaml.ts';

/** The outcome of checking a file's shape. */
export type Checked<T> = { value: T; faults: [] } | { value: undefined; faults: Fault[] };

/**
 * Checks the shape of a file.
 * @param schema the schema of the file
 * @param yaml the file as read
 * @returns the typed value, or every fault of its shape with its place
 */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlFile): Checked<T> {
  if (yaml.faults.length > 0) return { value: undefined, faults: yaml.faults };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, faults: [] };
  return { value: undefined, faults: result.error.issues.flatMap((issue) => describe(issue, yaml)) };
}

/** Turns one finding of the schema library into faults of ours: one a key for unknown keys, else one. */
function describe(issue: z.core.$ZodIssue, yaml: YamlFile): Fault[] {
  const subject = subjectAt(yaml.data, issue.path);
  const name = issue.path.findLast((part): part is string => typeof part === 'string') ?? 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...yaml.locate([...issue.path, key], true),
      rule: 'unknown-key',
      subject,
      found: `the key ${JSON.stringify(key)}`,
      expected: 'a key of the schema',
      mend: proposeFrom(key, KNOWN_KEYS, 'Remove the key, or see CONTRIBUTING for the keys there are.'),
    }));
  }
  const value = valueAt(yaml.data, issue.path);
  const missing = value === undefined;
  const place = yaml.locate(issue.path);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const expected = `one of ${values.join(', ')}`;
    const mend = missing
      ? `Add ${name} here.`
      : proposeFrom(show(value, true), values, 'Use one of the listed values.');
    return [
      {
        ...place,
        rule: missing ? 'missing-key' : 'unknown-value',
        subject,
        found: missing ? `no ${name}` : show(value),
        expected,
        mend,
      },
    ];
  }
  if (missing) {
    return [
      {
        ...place,
        rule: 'missing-key',
        subject,
        found: `no ${name}`,
        expected: expectation(issue),
        mend: `Add ${name} here.`,
      },
    ];
  }
  const rule = issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'wrong-type' : 'wrong-form';
  return [
    { ...place, rule, subject, found: show(value), expected: expectation(issue), mend: `Rewrite ${name} as expected.` },
  ];
}

/** What the schema wanted, in words. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'array'
        ? 'a list'
        : issue.expected === 'object'
          ? 'a map of keys'
          : `a ${issue.expected}`;
    case 'invalid_union':
      return 'a number or a string';
    case 'too_small':
      return `at least ${String(issue.minimum)} ${issue.origin === 'array' ? 'in the list' : 'characters'}`;
    case 'too_big':
      return `at most ${String(issue.maximum)} ${issue.origin === 'array' ? 'in the list' : 'characters'}`;
    default:
      return issue.message.startsWith('is ') || issue.message.startsWith('has ')
        ? `a value of its form: this one ${issue.message}`
        : issue.message;
  }
}

/** Every key that a content file can have, to propose one for a mistyped key. */
const KNOWN_KEYS = [
  ...[
    'title',
    'section',
    'family',
    'summary',
    'intro',
    'example',
    'groups',
    'answer',
    'note',
    'id',
    'repeats',
    'entries',
  ],
  ...[
    'code',
    'owns',
    'carries',
    'forms',
    'meaning',
    'action',
    'steps',
    'escalateTo',
    'messages',
    'interfaces',
    'related',
  ],
  ...['kind', 'reason', 'sourceNote', 'name', 'role', 'path', 'platform', 'domains'],
];

/** The value at a path, undefined where there is none. */
function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    data,
  );
}

/** The code or id of the nearest thing around a path that has one. */
function subjectAt(data: unknown, path: YamlPath): string {
  for (let length = path.length; length > 0; length -= 1) {
    const value = valueAt(data, path.slice(0, length));
    if (typeof value !== 'object' || value === null) continue;
    for (const key of ['code', 'id']) {
      const name: unknown = Reflect.get(value, key);
      if (typeof name === 'string') return name;
      if (typeof name === 'number') return String(name);
    }
  }
  return '';
}

/** A value in few characters; bare for comparing with words. */
function show(value: unknown, bare = false): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 80 ? `${text.slice(0, 77)}…` : text;
  if (bare) return short;
  const size = Array.isArray(value)
    ? ` (a list of ${String(value.length)})`
    : typeof value === 'string'
      ? ` (${String(text.length)} characters)`
      : '';
  return typeof value === 'string' ? `${JSON.stringify(short)}${text.length > 80 ? size : ''}` : `${short}${size}`;
}
