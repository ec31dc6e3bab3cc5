import { describe, expect, it } from 'vitest';
import { ReplacedTexts } from '#src/features/decoder/input.ts';

describe('replaced texts', () => {
  it('come back one after the other, in a circle', () => {
    const texts = new ReplacedTexts();
    texts.keep('a');
    texts.keep('b');
    expect(texts.bringBack('c')).toBe('b');
    expect(texts.bringBack('b')).toBe('a');
    expect(texts.bringBack('a')).toBe('c');
    expect(texts.bringBack('c')).toBe('b');
  });

  it('are kept once, and never when blank', () => {
    const texts = new ReplacedTexts();
    expect(texts.isEmpty).toBe(true);
    texts.keep(' \n');
    expect(texts.bringBack('x')).toBeNull();
    expect(texts.isEmpty).toBe(true);
    texts.keep('a');
    texts.keep('b');
    texts.keep('a');
    expect(texts.bringBack(null)).toBe('a');
    expect(texts.bringBack(' ')).toBe('b');
    expect(texts.isEmpty).toBe(true);
  });
});
