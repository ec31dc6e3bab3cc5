/** Runs Astro in the foreground, e.g. `node scripts/astro.ts preview`: its servers may otherwise leave the terminal. */
import { spawn } from 'node:child_process';

const child = spawn('astro', process.argv.slice(2), {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
});
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopped = true;
    child.kill(signal);
  });
}
// A child that was killed, e.g. because memory ran out, has no exit code and counts as failed.
child.on('exit', (code) => {
  process.exitCode = code ?? (stopped ? 0 : 1);
});
