import { expect, test } from 'vitest';
import { policyIn } from '#scripts/deploy/policy-in.ts';

test('the policy is read from the headers file of a build', () => {
  const text =
    "/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: default-src 'self'; img-src data:\n\n/a\n  B: c\n";
  expect(policyIn(text)).toBe("default-src 'self'; img-src data:");
});

test('a headers file without a policy is a fault', () => {
  expect(() => policyIn('/*\n  X-Content-Type-Options: nosniff\n')).toThrow('has no line “Content-Security-Policy: …”');
  expect(() => policyIn('/*\n  # Content-Security-Policy: x\n  Content-Security-Policy:\n')).toThrow();
});
