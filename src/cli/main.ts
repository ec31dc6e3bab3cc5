#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// All else is imported behind this line, so that a start need not strip and compile it again.
enableCompileCache(join(import.meta.dirname, '../../.generated/compiled'));
const { runCommandLine } = await import('./command-line.ts');

process.exitCode = await runCommandLine(process.argv.slice(2));
