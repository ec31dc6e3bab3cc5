import { describe, expect, it } from 'vitest';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { catalogueVersion, errorsJsonSchemaFile, toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { entrySchema } from '#src/catalogue/schema.ts';
import { catalogueOf, OIDB, QQ, RETIREMENTS, type Change } from './faults/fixture.ts';
import { findingsOf } from './schema-findings.ts';

describe('errors.json', () => {
  it.each([
    ['the fixture', catalogueOf()],
    ['the fixture with retired codes', catalogueOf(...RETIREMENTS)],
    ['the real content', readCatalogue(process.cwd())],
    ['the real content in Chinese', readCatalogue(process.cwd(), 'zh-cn')],
  ])('of %s is valid against its own schema', (_, catalogue) => {
    const json: unknown = JSON.parse(JSON.stringify(toErrorsJson(catalogue, '/')));
    expect(findingsOf(errorsJsonSchemaFile(), json)).toEqual([]);
  });

  it.each([
    ['a field that is not known', { more: 1 }, ': must NOT have additional properties'],
    ['no version', { version: undefined }, ": must have required property 'version'"],
    ['a version of another type', { version: 1 }, '/version: must be string'],
  ])('is not valid with %s', (_, change, finding) => {
    const json: unknown = JSON.parse(JSON.stringify({ ...toErrorsJson(catalogueOf(), '/'), ...change }));
    expect(findingsOf(errorsJsonSchemaFile(), json)).toEqual([finding]);
  });

  it('of another language has the same entries, with its texts and the addresses of its pages', () => {
    const english = toErrorsJson(readCatalogue(process.cwd()), '/docs').errors;
    const chinese = toErrorsJson(readCatalogue(process.cwd(), 'zh-cn'), '/docs').errors;
    expect(chinese.map(({ id, action, messages }) => ({ id, action, messages }))).toEqual(
      english.map(({ id, action, messages }) => ({ id, action, messages })),
    );
    expect(chinese.map(({ url }) => url)).toEqual(english.map(({ url }) => url.replace('/docs/', '/docs/zh-cn/')));
    expect(chinese.filter(({ title }) => !/\p{Script=Han}/u.test(title))).toEqual([]);
  });

  it('has everything that is written in an entry', () => {
    const { errors } = toErrorsJson(catalogueOf(), '/');
    expect(errors.find(({ id }) => id === 'qq-demo/-73')).toMatchObject({
      id: 'qq-demo/-73',
      domain: 'qq-demo',
      code: '-73',
      forms: [],
      range: null,
      owns: null,
      carries: [],
      title: 'Access token has expired',
      meaning: 'The token of the request is older than it may be.',
      action: 'reauthorize',
      retryable: false,
      steps: [
        'Check that the token is the latest one.',
        'Send the player through QQ sign-in again.',
        'Use the new token only.',
      ],
      escalateTo: null,
      messages: ['the token expired'],
      keywords: [],
      related: [
        { id: 'oidb-demo/-140', kind: 'same-cause', reason: 'The access token has passed its lifetime.' },
        { id: 'oidb-demo/-141', kind: 'confused-with', reason: 'Both codes speak of the account of the player.' },
      ],
      sameNumber: [],
      interfaces: ['/demo/share'],
      source: { section: '4.1' },
      retired: null,
      sourceNote: null,
      url: '/errors/qq-demo/#-73',
    });
  });

  it('has what follows from a code', () => {
    const { errors } = toErrorsJson(catalogueOf(), '/');
    const facts = errors.map(({ code, forms, range, owns, carries, retryable, escalateTo, sourceNote }) => {
      return { code, forms, range, owns, carries, retryable, escalateTo, sourceNote };
    });
    const plain = {
      forms: [],
      range: null,
      owns: null,
      carries: [],
      retryable: false,
      escalateTo: null,
      sourceNote: null,
    };
    expect(facts).toEqual([
      { ...plain, code: '-73' },
      { ...plain, code: '-100', owns: { from: -100, to: -199 }, carries: ['oidb-demo'], escalateTo: 'demo-team' },
      { ...plain, code: '-200', owns: { from: -200, to: -299 }, retryable: true },
      { ...plain, code: '10~12', forms: ['10', '11', '12'], range: { from: 10, to: 12 }, retryable: true },
      { ...plain, code: '20', retryable: true, sourceNote: 'The document prints no limit here.' },
      { ...plain, code: '-140', forms: ['0x74', '116'] },
      { ...plain, code: '-141', forms: ['0x73', '115'] },
      { ...plain, code: '0x47', forms: ['71'], escalateTo: 'demo-support' },
    ]);
  });

  it('has the words that readers search for', () => {
    const change = { file: QQ, from: 'messages: [the', to: 'keywords: [session, "401"]\n        messages: [the' };
    const { errors } = toErrorsJson(catalogueOf(change), '/');
    expect(errors.flatMap(({ id, keywords }) => keywords.map((word) => `${id} ${word}`))).toEqual([
      'qq-demo/-73 session',
      'qq-demo/-73 401',
    ]);
  });

  it('says which codes are retired, since when, and what replaced them', () => {
    const { errors } = toErrorsJson(catalogueOf(...RETIREMENTS), '/');
    expect(errors.flatMap(({ id, retired }) => (retired ? [{ id, ...retired }] : []))).toEqual([
      { id: 'qq-demo/-200', note: 'The code has not been sent since version 2.', use: 'qq-demo/-100' },
      { id: 'oidb-demo/-141', note: 'The command is not called any more.', use: null },
    ]);
  });

  it('is not valid with a retirement that says nothing', () => {
    const catalogue = catalogueOf(...RETIREMENTS);
    const { errors, ...rest } = toErrorsJson(catalogue, '/');
    const silent = errors.map((error) => (error.id === 'qq-demo/-200' ? { ...error, retired: { use: null } } : error));
    expect(findingsOf(errorsJsonSchemaFile(), { ...rest, errors: silent })).toContain(
      "/errors/2/retired: must have required property 'note'",
    );
  });

  it('lists domains and errors in the order of the site', () => {
    const { domains, errors } = toErrorsJson(catalogueOf(), '/');
    expect(domains).toEqual([
      { id: 'qq-demo', title: 'Demo of Mobile QQ', family: 'qq', url: '/errors/qq-demo/', count: 5 },
      { id: 'oidb-demo', title: 'Demo of OIDB', family: 'oidb', url: '/errors/oidb-demo/', count: 3 },
    ]);
    expect([...new Set(errors.map(({ domain }) => domain))]).toEqual(['qq-demo', 'oidb-demo']);
  });

  it('names an interface without a path by its id', () => {
    const catalogue = catalogueOf({ file: CONTENT_FILES.interfaces, from: 'domains: []', to: 'domains: [oidb-demo]' });
    expect(toErrorsJson(catalogue, '/').errors.at(-1)?.interfaces).toEqual(['/demo/share', 'demo-profile']);
  });

  it.each(['/', '/msdk', '/msdk/'])('carries the base %s in each address', (base) => {
    const { domains, errors } = toErrorsJson(catalogueOf(), base);
    const prefix = base === '/' ? '' : '/msdk';
    expect(domains.map(({ url }) => url)).toEqual([`${prefix}/errors/qq-demo/`, `${prefix}/errors/oidb-demo/`]);
    expect(errors.map(({ url }) => url)).toEqual(
      errors.map(({ domain, code }) => `${prefix}/errors/${domain}/#${code}`),
    );
  });
});

it('every field of an entry is published with its description', () => {
  const { errors } = toErrorsJson(readCatalogue(process.cwd()), '/');
  const schema = errorsJsonSchemaFile() as {
    properties: { errors: { items: { properties: Record<string, { description?: string }> } } };
  };
  const described = schema.properties.errors.items.properties;
  // Former codes are published among the other spellings.
  const written = Object.keys(entrySchema.shape).filter((key) => key !== 'formerly');
  expect(written.filter((key) => !described[key]?.description)).toEqual([]);
  for (const error of errors)
    expect(
      written.filter((key) => !(key in error)),
      error.id,
    ).toEqual([]);
});

describe('the version', () => {
  const versionOf = (...changes: Change[]) => catalogueVersion(catalogueOf(...changes));

  it('is eight hexadecimal digits', () => {
    expect(versionOf()).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is the same for the same data', () => {
    expect(versionOf()).toBe(versionOf());
  });

  it.each(['/', '/msdk'])('is in errors.json, whatever the base: %s', (base) => {
    expect(toErrorsJson(catalogueOf(), base).version).toBe(versionOf());
  });

  it('does not depend on the lines on which things are written', () => {
    expect(versionOf({ file: QQ, from: '# A domain of', to: '# One.\n# Two.\n# A domain of' })).toBe(versionOf());
  });

  it.each<[string, Change]>([
    ['a title', { file: QQ, from: 'title: Service is not reachable', to: 'title: Service cannot be reached' }],
    ['a step', { file: QQ, from: 'Repeat the call with backoff.', to: 'Repeat the call after a pause.' }],
    ['an action', { file: QQ, from: 'action: retry', to: 'action: wait' }],
    [
      'a retirement',
      {
        file: QQ,
        from: 'action: retry',
        to: 'action: retry\n        retired:\n          note: The code is not sent any more.',
      },
    ],
    ['a summary', { file: OIDB, from: 'Codes of an OIDB command', to: 'All codes of an OIDB command' }],
    ['the title of a domain', { file: OIDB, from: 'title: Demo of OIDB', to: 'title: Example of OIDB' }],
    ['the reason of an event', { file: CONTENT_FILES.events, from: 'has passed its lifetime', to: 'is too old' }],
    ['the path of an interface', { file: CONTENT_FILES.interfaces, from: 'path: null', to: 'path: /demo/profile' }],
    [
      'the order of the domains',
      { file: CONTENT_FILES.order, from: 'qq-demo\n- oidb-demo', to: 'oidb-demo\n- qq-demo' },
    ],
  ])('changes with %s', (_, change) => {
    expect(versionOf(change)).not.toBe(versionOf());
  });
});
