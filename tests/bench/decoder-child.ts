/** Decodes each line of a log: `node decoder-child.ts LOG TABLE`. A process of its own, so that nothing is warmed up. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { decode, type Table } from '#src/decoder/index.ts';

const [log = '', tableFile = ''] = process.argv.slice(2);
const table = JSON.parse(readFileSync(tableFile, 'utf8')) as Table;
let explained = 0;
for await (const line of createInterface(createReadStream(log))) {
  if (decode(line, table).status !== 'nothing-found') explained += 1;
}
console.log(JSON.stringify({ explained, peak: process.resourceUsage().maxRSS * 1024 }));
