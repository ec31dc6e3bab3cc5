import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { COLORS, drawPreview } from '#src/features/previews/draw.ts';
import { PREVIEW_SIZE, type Card } from '#src/features/previews/previews.ts';

const longest: Card = {
  language: 'en',
  label: 'OIDB codes, whoever checks them',
  title: 'Receiver is not a friend or not a follower, which has a long name of several words',
  text: 'What /share/qqark and /relation/qqfriends_detail return, in one sentence that fills its lines well. '.repeat(
    4,
  ),
  note: '418 codes',
};

/** The difference between the lightest and the darkest gray in a part of an image. */
async function contrast(png: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const part = await sharp(png).extract({ left, top, width, height }).grayscale().toBuffer();
  const { channels } = await sharp(part).stats();
  return Math.max(...channels.map(({ max, min }) => max - min));
}

describe('drawPreview', () => {
  it('draws a small PNG of the size that chats expect, with the longest texts inside its margins', async () => {
    const png = await drawPreview(longest);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...PREVIEW_SIZE });
    expect(png.length).toBeLessThan(35_000);
    expect(await contrast(png, 100, 60, 1000, 500)).toBeGreaterThan(200);
    expect(await contrast(png, 1140, 0, 60, 630)).toBe(0);
    expect(await contrast(png, 30, 0, 1100, 40)).toBe(0);
    expect(await contrast(png, 30, 590, 1100, 40)).toBe(0);
  });

  it('draws the same card with the same bytes, and another card with others', async () => {
    const [first, second, other] = await Promise.all(
      [longest, { ...longest }, { ...longest, note: '417 codes' }].map(drawPreview),
    );
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
    expect(first?.equals(other ?? Buffer.of())).toBe(false);
  });

  it('draws Chinese, with the longest texts inside its margins', async () => {
    const png = await drawPreview({
      language: 'zh-cn',
      label: 'OIDB 错误码',
      title: '收到的玩家既不是好友也不是粉丝，这个名字很长，有很多字，两行也写不下',
      text: '调用 /share/qqark、/relation/qqfriends_detail 时返回：“票据过期”。'.repeat(5),
      note: '418 个错误码',
    });
    expect(png.length).toBeLessThan(45_000);
    expect(await contrast(png, 100, 60, 1000, 500)).toBeGreaterThan(200);
    expect(await contrast(png, 1140, 0, 60, 630)).toBe(0);
    expect(await contrast(png, 30, 0, 1100, 40)).toBe(0);
    expect(await contrast(png, 30, 590, 1100, 40)).toBe(0);
  });

  it('names the character that no font has', async () => {
    await expect(drawPreview({ ...longest, title: '签名 ✅' })).rejects.toThrow('“签名 ✅” says “✅”');
  });

  it('has the colors of the dark theme', () => {
    const dark = /:root \{(.*?)\n\s*\}/s.exec(readFileSync('src/styles/theme.css', 'utf8'))?.[1] ?? '';
    const inTheme = (name: string): string | undefined => new RegExp(`--${name}: (.*);`).exec(dark)?.[1];
    expect(COLORS.card).toBe(inTheme('sl-color-black'));
    expect(COLORS.text).toBe(inTheme('sl-color-gray-2'));
    expect(COLORS.accent).toBe(inTheme('sl-color-accent-high'));
  });
});
