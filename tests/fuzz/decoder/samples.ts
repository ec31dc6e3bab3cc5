import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Where texts stand that people and machines really send: the cases of the decoder's tests. */
const FILES = 'tests/unit/decoder/**/*.test.ts';

/** From how many characters on a text is more than a piece of one. */
const SHORTEST = 6;

/** Every text that the tests of the decoder hold, sorted, each once. */
export function readSamples(): string[] {
  const samples = new Set<string>();
  for (const file of globSync(FILES)) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && node.text.length >= SHORTEST) samples.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  }
  return [...samples].sort();
}
