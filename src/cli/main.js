#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Plain JavaScript: Node strips the types of this file anew at each start, which takes a third of it. Everything else is
// imported after this line, so that its compiled code comes from the cache.
enableCompileCache(join(import.meta.dirname, '../../.generated/compiled'));
const [{ projectSources }, { runProcess }] = await Promise.all([import('./load.ts'), import('./process.ts')]);

await runProcess(projectSources());
