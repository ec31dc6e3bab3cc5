#!/usr/bin/env node
import { runProcess } from '../cli/process.ts';
import { SITE, VERSION } from './made.ts';

await runProcess({
  version: VERSION,
  site: SITE,
  // Loaded only where they are needed.
  catalogue: async () => (await import('./published.ts')).PUBLISHED,
  table: async () => (await import('./table.ts')).TABLE,
});
