#!/usr/bin/env node
import { runProcess } from '../cli/process.ts';
import { SITE, VERSION } from './made.ts';

await runProcess({
  version: VERSION,
  site: SITE,
  // Loaded only where they are needed.
  catalogue: async (language) =>
    (language === 'en' ? await import('./published.ts') : await import('./published.zh-cn.ts')).PUBLISHED,
  table: async (language) => (language === 'en' ? await import('./table.ts') : await import('./table.zh-cn.ts')).TABLE,
});
