import { z } from 'zod';
import type { Fault } from './fault.ts';
import { proposeFrom } from './near.ts';
import type { YamlFile, YamlPath } from './yaml.ts';

/** The typed value of a file, or every fault of its shape. */
export type Checked<T> = { value: T; faults: [] } | { value: undefined; faults: Fault[] };

/**
 * Checks the shape of a file.
 */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlFile): Checked<T> {
  if (yaml.faults.length > 0) return { value: undefined, faults: yaml.faults };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, faults: [] };
  const { issues } = result.error;
  const ofType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('/')));
  // zod also measures a value of the wrong type, such as the length of a text where a list is expected.
  const telling = issues.filter(({ code, path }) => code === 'invalid_type' || !ofType.has(path.join('/')));
  return { value: undefined, faults: telling.flatMap((issue) => describe(issue, yaml, schema)) };
}

/** Turns an issue of zod into faults: one for each unknown key, otherwise one. */
function describe(issue: z.core.$ZodIssue, yaml: YamlFile, schema: z.ZodType): Fault[] {
  const subject = subjectAt(yaml.data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      ...yaml.locate([...issue.path, key], true),
      rule: 'unknown-key',
      subject,
      found: `the key ${JSON.stringify(key)}`,
      expected: 'a key that belongs here',
      fix: proposeFrom(key, keys, `Remove the key; the keys here are ${keys.join(', ')}.`),
    }));
  }
  const value = valueAt(yaml.data, issue.path);
  const part = nameOf(issue.path);
  const expected = expectation(issue);
  const fault = { ...yaml.locate(issue.path), subject, expected };
  if (value === undefined)
    return [
      { ...fault, rule: 'missing-key', found: `no ${part}`, fix: missingPart(part, shapeAt(schema, issue.path)) },
    ];
  if (issue.code === 'invalid_value') {
    const fix = proposeFrom(
      typeof value === 'string' ? value : show(value),
      issue.values.map(String),
      'Use one of the listed values.',
    );
    return [{ ...fault, rule: 'unknown-value', found: show(value), fix }];
  }
  const rule = issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'wrong-type' : 'wrong-form';
  return [{ ...fault, rule, found: foundBy(issue, value), fix: fixOf(issue, value, part) }];
}

/** The keys that the schema has at a path. */
function keysAt(schema: z.core.$ZodType, path: YamlPath): string[] {
  return Object.keys(shapeAt(schema, path));
}

/** The schemas of the keys at a path; empty when there is no map. */
function shapeAt(schema: z.core.$ZodType, path: YamlPath): Readonly<Record<string, z.core.$ZodType>> {
  const [part, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return shapeAt(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return part === undefined ? {} : shapeAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return part === undefined ? {} : shapeAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return {};
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  if (part === undefined) return shape;
  const inner = shape[String(part)];
  return inner === undefined ? {} : shapeAt(inner, rest);
}

/** What to add when a key is missing. For a map, this includes its required and optional keys. */
function missingPart(part: string, shape: Readonly<Record<string, z.core.$ZodType>>): string {
  const optional = Object.keys(shape).filter((key) => shape[key] && z.safeParse(shape[key], undefined).success);
  const required = Object.keys(shape).filter((key) => !optional.includes(key));
  if (required.length === 0) return `Add ${part} here.`;
  const more = optional.length > 0 ? `, and where they are needed ${optional.join(', ')}` : '';
  return `Add ${part} here: { ${required.map((key) => `${key}: …`).join(', ')} }${more}.`;
}

/** The types of the schemas, in words. */
const TYPES: Readonly<Partial<Record<string, string>>> = { array: 'a list', object: 'a map of keys', string: 'text' };

/** What the schema wanted, in words. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_union':
      return 'a number or text';
    case 'too_small':
      return `at least ${count(Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return `at most ${count(Number(issue.maximum), issue.origin)}`;
    default:
      return issue.message;
  }
}

/** What was found, with its size if that is what is wrong. */
function foundBy(issue: z.core.$ZodIssue, value: unknown): string {
  const sized = issue.code === 'too_small' || issue.code === 'too_big';
  if (sized && Array.isArray(value)) return count(value.length, issue.origin);
  if (sized && typeof value === 'string') return `${count(value.length, issue.origin)}: ${show(value)}`;
  return show(value);
}

/** How to fix a value of the wrong type or form. */
function fixOf(issue: z.core.$ZodIssue, value: unknown, part: string): string {
  const scalar = typeof value !== 'object';
  if (value === null || value === '') return 'Fill it in.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && scalar) return 'Put it in quotes.';
  if (issue.code === 'invalid_type' && issue.expected === 'array' && scalar)
    return 'Write it as a list, each item after a hyphen.';
  if (issue.code === 'too_small') return `Add to ${part} what is missing.`;
  if (issue.code === 'too_big') return `Shorten ${part}.`;
  return `Rewrite ${part} as expected.`;
}

/** A size with its unit: characters of a text, or items of a list. */
function count(size: number, origin: string): string {
  return `${String(size)} ${origin === 'array' ? 'item' : 'character'}${size === 1 ? '' : 's'}`;
}

/** The name of a part, for use in a sentence. */
function nameOf(path: YamlPath): string {
  const key = path.findLast((part): part is string => typeof part === 'string');
  if (typeof path.at(-1) === 'number') return key === undefined ? 'the item' : `the item of ${key}`;
  return key ?? 'the file';
}

/** The value at a path; undefined when there is none. */
export function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    data,
  );
}

/** The code or id of the closest part around a path that has one. */
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

/** A value in 80 characters at most. */
function show(value: unknown): string {
  if (value === null) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 80 ? `${text.slice(0, 77)}…` : text;
  return typeof value === 'string' ? JSON.stringify(short) : short;
}
