/** Writes the JSON Schemas that an editor uses for the content files; the first line of each file refers to one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { editorSchemas } from '#src/catalogue/schema.ts';

const FOLDER = '.generated/schema';

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(`${FOLDER}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
