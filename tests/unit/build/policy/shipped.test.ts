import { expect, test } from 'vitest';
import { inlineScripts } from '#src/build/policy/shipped.ts';

test('only the scripts that a component puts into pages as written are read', () => {
  const component = `---\nconst a = 1;\n---\n<script is:inline>\n\tone();\n</script>\n<script>bundled();</script>\n<script is:inline aria-hidden="true">two()</script>`;
  expect(inlineScripts(component)).toEqual(['\n\tone();\n', 'two()']);
});
