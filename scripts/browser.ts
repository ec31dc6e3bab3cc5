import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from './programs.ts';

/** Chromium without a window, as in Playwright's own build: tests take half as long as in a full browser. */
const HEADLESS = 'chromium-headless-shell';

/** Names under which systems install Chromium or Chrome, the most suitable first. */
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser for the tests. */
export interface Browser {
  /** Path of the program; undefined for Playwright's own. */
  executablePath: string | undefined;
  /** Where it comes from, for the report. */
  source: string;
}

/**
 * Finds an installed browser: the one in CHROMIUM_PATH, Playwright's own, or the system's.
 * @returns null when there is none
 */
export function findBrowser(): Browser | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, source: `CHROMIUM_PATH, ${named}` };
  if (existsSync(chromium.executablePath())) return { executablePath: undefined, source: 'Playwright’s own' };
  const found = findProgram(...NAMES);
  return found === null ? null : { executablePath: found, source: `the system’s, ${found}` };
}

/**
 * Finds or installs a browser: for root on Debian, Debian's headless package, which is preferred there to a full browser; else
 * Playwright's own.
 * @throws Error when none can be installed; the message says what to do
 */
export function getBrowser(): Browser {
  const found = findBrowser();
  if (found && !(isSlow(found) && isRootOnDebian())) return found;
  if (isRootOnDebian()) {
    try {
      installPackage(HEADLESS);
    } catch (error) {
      // Older versions of Debian lack the package, and there may be no network.
      if (found) return found;
      console.error(error);
      installPackage('chromium');
    }
  } else {
    console.log('No browser found: installing Playwright’s own Chromium.');
    // Only root can install its system libraries.
    run('npx', ['playwright', 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium']);
  }
  const got = findBrowser();
  if (!got) throw new Error('No browser could be installed. Install Chromium, or set CHROMIUM_PATH to one.');
  return got;
}

/** Whether a browser is a full one that CHROMIUM_PATH did not ask for. */
function isSlow({ executablePath }: Browser): boolean {
  return executablePath !== undefined && !process.env['CHROMIUM_PATH'] && !executablePath.endsWith(HEADLESS);
}

/**
 * Finds Firefox; for root on Debian, installs it if necessary.
 * @returns path of the program
 * @throws Error when there is none; the message says what to do
 */
export function getFirefox(): string {
  const find = () => process.env['FIREFOX_PATH'] ?? findProgram('firefox', 'firefox-esr');
  const found = find();
  if (found !== null) return found;
  if (isRootOnDebian()) installPackage('firefox-esr');
  const got = find();
  if (got === null) throw new Error('There is no Firefox. Install it, or set FIREFOX_PATH to one.');
  return got;
}

/** Installs a Debian package. */
function installPackage(name: string): void {
  console.log(`Not found: installing Debian’s package ${name}.`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

/** Whether apt-get can install a package here. */
function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return (
    /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) &&
    !/^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Runs a command and shows what it prints. */
function run(command: string, args: string[]): void {
  execFileSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows, npm installs programs as scripts, which need a shell.
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
