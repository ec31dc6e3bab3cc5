import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where systems keep programs for administrators, which is not always on the path. */
const ADMIN_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * Finds a program of the system.
 * @param name name of the program
 * @param get how to get it, for the message
 * @returns its path
 * @throws Error when it is not installed, with how to get it
 */
export function findProgram(name: string, get: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...ADMIN_FOLDERS];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is not installed. On Debian and Ubuntu: ${get}`);
  return found;
}

/**
 * Finds nginx.
 * @returns its path
 * @throws Error when it is not installed, with how to get it
 */
export function findNginx(): string {
  return findProgram('nginx', 'apt-get install nginx-light');
}
