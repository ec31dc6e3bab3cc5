import { describe, expect, it } from 'vitest';
import { RULES } from '#src/catalogue/rules/index.ts';
import { actionFaults } from './cases/actions.ts';
import { addressFaults } from './cases/addresses.ts';
import { codeFaults } from './cases/codes.ts';
import { contactFaults } from './cases/contacts.ts';
import { fileFaults } from './cases/files.ts';
import { formFaults } from './cases/forms.ts';
import { keyFaults } from './cases/keys.ts';
import { relationFaults } from './cases/relations.ts';
import { retirementFaults } from './cases/retirement.ts';
import { textFaults } from './cases/texts.ts';
import { typeFaults } from './cases/types.ts';
import { yamlFaults } from './cases/yaml.ts';
import { applyChanges, FIXTURE, relock } from './fixture.ts';
import { reportOn } from './report.ts';

const THEMES = {
  YAML: yamlFaults,
  keys: keyFaults,
  types: typeFaults,
  forms: formFaults,
  codes: codeFaults,
  texts: textFaults,
  actions: actionFaults,
  contacts: contactFaults,
  relations: relationFaults,
  files: fileFaults,
  retirement: retirementFaults,
  addresses: addressFaults,
};

describe.each(Object.entries(THEMES))('a fault of %s is reported', (_, cases) => {
  it.each(cases)('$name', ({ changes, relocked, report }) => {
    const files = applyChanges(FIXTURE, changes);
    expect(reportOn(relocked ? relock(files) : files)).toBe(report);
  });
});

describe('the cases', () => {
  const all = Object.values(THEMES).flat();

  it('break every rule', () => {
    const told = all.flatMap(({ report }) => [...report.matchAll(/^\S.*  (\S+)$/gm)].map(([, rule]) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
  });

  it('have a name each', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
