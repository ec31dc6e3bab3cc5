/** Builds a site in a process of its own, so that its memory can be told: `node growth-child.ts PROJECT BUILD`. */
import { build } from 'astro';

const [root = '.', outDir = 'dist'] = process.argv.slice(2);
const start = performance.now();
await build({ root, outDir, logLevel: 'error' });
console.log(JSON.stringify({ ms: performance.now() - start, peak: process.resourceUsage().maxRSS * 1024 }));
