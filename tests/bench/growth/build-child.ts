/** Builds a site in a process of its own, so that its memory can be told: `node build-child.ts <project> <folder of the build>`. */
import { build } from 'astro';

const [root = '.', outDir = 'dist'] = process.argv.slice(2);
const start = performance.now();
await build({ root, outDir, logLevel: 'error' });
process.send?.({ milliseconds: performance.now() - start, bytes: process.resourceUsage().maxRSS * 1024 });
