/**
 * Writes what follows from the schemas of the content: the JSON Schemas for editors, which the first line of each content
 * file refers to, and the table of an entry's fields in CONTRIBUTING.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editorSchemas, writeFieldTable } from '#src/catalogue/editor.ts';

const FOLDER = '.generated/schema';

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(`${FOLDER}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
writeFileSync('CONTRIBUTING.md', writeFieldTable(readFileSync('CONTRIBUTING.md', 'utf8')));
