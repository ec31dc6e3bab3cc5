import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Card } from '#src/build/previews/card.ts';
import { svgAddress } from '#src/build/previews/element.ts';
import { layOut, PREVIEW_SIZE } from '#src/build/previews/layout.ts';
import { imageKey, renderPng } from '#src/build/previews/render.ts';

const mark = svgAddress('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>');
const longest: Card = {
  kind: 'code',
  code: '-500003~-500009',
  meanings: [
    {
      domain: 'OIDB 0x711: access token check',
      title: 'Receiver is not a friend, or does not follow the sharing account',
      action: { id: 'fix-config', icon: 'M3 8.5 6.5 12 13 4.5', hue: 18, label: 'Fix the configuration' },
    },
  ],
};

/** How much the brightness varies in a part of an image. */
async function contrast(png: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const part = await sharp(png).extract({ left, top, width, height }).grayscale().toBuffer();
  const { channels } = await sharp(part).stats();
  return Math.max(...channels.map(({ max, min }) => max - min));
}

describe('renderPng', () => {
  it('draws a PNG of the size that chats ask for, with the longest code and title inside its margins', async () => {
    const png = await renderPng(layOut(longest, mark));
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...PREVIEW_SIZE });
    expect(await contrast(png, 100, 60, 1000, 500)).toBeGreaterThan(200);
    expect(await contrast(png, 1140, 0, 60, 630)).toBe(0);
    expect(await contrast(png, 30, 0, 1100, 40)).toBe(0);
    expect(await contrast(png, 30, 590, 1100, 40)).toBe(0);
  });

  it('makes small files: chats fetch them before they show a link', async () => {
    expect((await renderPng(layOut(longest, mark))).length).toBeLessThan(25_000);
  });

  it('draws the same facts as the same bytes', async () => {
    const [first, second] = await Promise.all([renderPng(layOut(longest, mark)), renderPng(layOut(longest, mark))]);
    expect(first.equals(second)).toBe(true);
  });

  it('draws something for characters that the font lacks', async () => {
    const card: Card = {
      kind: 'subject',
      label: '微信',
      title: '签名 ✅ Łódź',
      text: '\u0000 \u202e \ud800',
      note: '👨‍👩‍👧',
    };
    const png = await renderPng(layOut(card, mark));
    expect(await contrast(png, 92, 200, 600, 200)).toBeGreaterThan(100);
  });
});

describe('imageKey', () => {
  it('is the same for the same facts, and another for other facts or another mark', () => {
    const key = imageKey(layOut(longest, mark));
    expect(imageKey(layOut(structuredClone(longest), mark))).toBe(key);
    expect(imageKey(layOut({ ...longest, code: '1' }, mark))).not.toBe(key);
    expect(imageKey(layOut(longest, 'data:,'))).not.toBe(key);
  });
});
