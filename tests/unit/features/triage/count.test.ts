import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Counted, countLogs } from '#src/features/triage/count.ts';
import { reportOf, Triage } from '#src/triage/index.ts';
import { KINDS } from '#tests/logs/kinds.ts';
import { TABLE } from '../../decoder/table.ts';

/** A log in Chinese and English, longer than what is looked at for its encoding. */
const TEXT = `玩家进入房间\n${KINDS['Spring']?.(3).text() ?? ''}`;

/**
 * Counts logs on a clock on which each look takes 50 milliseconds.
 * @param cancelAt after which word it is cancelled
 */
async function count(logs: readonly File[], cancelAt = Infinity): Promise<Counted[]> {
  const told: Counted[] = [];
  let now = 0;
  await countLogs(logs, TABLE, {
    tell: (counted) => told.push({ ...counted, faults: [...counted.faults] }),
    isCancelled: () => told.length >= cancelAt,
    pause: () => Promise.resolve(),
    now: () => (now += 50),
  });
  return told;
}

/** A log that is read in several pieces. */
function inPieces(name: string, text: string): File {
  return new File(text.match(/[^]{1,50000}/g) ?? [], name);
}

function report(name: string, text: string) {
  const triage = new Triage(TABLE);
  triage.begin(name);
  triage.push(text);
  triage.finish();
  return reportOf(triage, TABLE);
}

/** As `cat a.gz b.gz` and shippers of logs write it. */
function packedInParts(text: string): Uint8Array<ArrayBuffer> {
  const half = Math.floor(text.length / 2);
  return new Uint8Array(Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]));
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

describe('logs', () => {
  const whole = report('a.log', TEXT);

  it.each([
    ['as they are', TEXT],
    ['packed', new Uint8Array(gzipSync(TEXT))],
    ['packed in two parts', packedInParts(TEXT)],
    ['in UTF-16', utf16(TEXT)],
  ])('are counted as a whole text is: %s', async (_, content) => {
    const told = await count([new File([content], 'a.log')]);
    expect(told.at(-1)).toMatchObject({ state: 'done', faults: [] });
    expect(told.at(-1)?.report).toEqual(whole);
  });

  it('have their bytes told as they are on the disk', async () => {
    const packed = gzipSync(TEXT);
    const told = await count([new File([new Uint8Array(packed)], 'a.log.gz')]);
    expect(told.at(-1)?.done).toBe(packed.length);
  });

  it('count up to where they are damaged, and the next one counts', async () => {
    const packed = new Uint8Array(gzipSync(TEXT));
    const [last] = (
      await count([
        new File([packed.subarray(0, packed.length / 2)], 'cut.gz'),
        new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])], 'shot.png'),
        new File([TEXT], 'whole.log'),
      ])
    ).slice(-1);
    expect(last?.faults).toEqual([
      { id: 'damaged', name: 'cut.gz' },
      { id: 'no-text', name: 'shot.png', is: 'a picture' },
    ]);
    expect(last?.report?.counts.responses).toBeGreaterThan(whole.counts.responses);
  });

  it('count in full when something else follows what is packed', async () => {
    const [last] = (await count([new File([new Uint8Array(gzipSync(TEXT)), new Uint8Array(64)], 'padded.gz')])).slice(
      -1,
    );
    expect(last?.faults).toEqual([{ id: 'damaged', name: 'padded.gz' }]);
    expect(last?.report?.counts).toEqual(whole.counts);
  });

  it('keep what was counted when they are cancelled', async () => {
    const told = await count([inPieces('a.log', TEXT.repeat(3)), inPieces('b.log', TEXT)], 2);
    const last = told.at(-1);
    expect(last?.state).toBe('cancelled');
    expect(last?.report?.files.map(({ name }) => name)).toEqual(['a.log']);
    expect(last?.done).toBeLessThan(TEXT.length * 3);
  });

  it('have small reports while they are counted', async () => {
    const codes = Array.from({ length: 400 }, (_, at) => `{"ret":-10000,"msg":"${String(-70_000 - at)},x"}\n`).join('');
    const told = await count([inPieces('a.log', codes.repeat(20))]);
    const reports = told.flatMap(({ state, report: each }) => (state === 'counting' && each ? [each] : []));
    expect(reports.length).toBeGreaterThan(0);
    expect(Math.max(...reports.map(({ groups }) => groups.length))).toBeLessThan(100);
    expect(told.at(-1)?.report?.groups).toHaveLength(400);
  });
});
