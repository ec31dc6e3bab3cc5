/**
 * What one writes in ten minutes instead of a decoder: counts `ret` by its value. `node decoder-peer.mjs LOG`
 * Plain JavaScript, because a third of the time would go into stripping types.
 */
import { readFileSync } from 'node:fs';

const counts = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const start = line.indexOf('{"ret":');
  if (start < 0) continue;
  const { ret } = JSON.parse(line.slice(start));
  counts.set(ret, (counts.get(ret) ?? 0) + 1);
}
console.log(JSON.stringify(Object.fromEntries(counts)));
