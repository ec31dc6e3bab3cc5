/** Checks all content and prints every fault; exits with 1 if there are any. */
import { checkContent } from '#src/catalogue/check.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { readContentFiles } from '#src/catalogue/read.ts';

const { content, faults } = checkContent(readContentFiles(process.cwd()));
if (content) {
  console.log(`${String(content.entries.length)} entries in ${String(content.domains.length)} domains, no fault`);
} else {
  console.error(
    `${formatFaults(faults)}\n\n${faults.length === 1 ? '1 fault' : `${String(faults.length)} faults`} in the content`,
  );
  process.exitCode = 1;
}
