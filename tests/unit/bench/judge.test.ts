import { describe, expect, test } from 'vitest';
import { judge, type Shown } from '../../bench/search-judge.ts';

const TARGETS = new Map([
  ['/errors/a/#-1', ['a/-1']],
  ['/errors/b/#-1', ['b/-1']],
  ['/errors/b/#-2', ['b/-2']],
  ['/code/-1/', ['a/-1', 'b/-1']],
]);
const result = (path: string): Shown => ({ path, caption: false });
const caption = (path: string): Shown => ({ path, caption: true });

describe('the judge of a search', () => {
  test('wants an expected entry first, and all of them ahead', () => {
    const shown = [result('/errors/a/#-1'), result('/errors/b/#-2'), result('/errors/b/#-1')];
    expect(judge(shown, ['a/-1', 'b/-1'], TARGETS)).toMatchObject({ first: true, ahead: false });
    expect(judge(shown, ['a/-1'], TARGETS)).toMatchObject({ first: true, ahead: true });
    expect(judge(shown, ['b/-2'], TARGETS)).toMatchObject({ first: false, ahead: false });
  });

  test('looks at three results for what is near the top', () => {
    const others = [result('/errors/a/#-1'), result('/errors/b/#-1')];
    const expected = result('/errors/b/#-2');
    expect(judge([...others, expected], ['b/-2'], TARGETS)).toMatchObject({ first: false, near: true });
    expect(judge([...others, ...others, expected], ['b/-2'], TARGETS)).toMatchObject({ first: false, near: false });
  });

  test('counts a search without results as a failure', () => {
    expect(judge([], ['a/-1'], TARGETS)).toEqual({ first: false, near: false, ahead: false });
  });

  test('counts a page with every meaning of the code', () => {
    expect(judge([result('/code/-1/#-1-failed')], ['a/-1', 'b/-1'], TARGETS)).toMatchObject({
      first: true,
      ahead: true,
    });
  });

  test('counts a caption in favor of a search, never against it', () => {
    const domain = [caption('/errors/a/'), result('/errors/a/#-1')];
    expect(judge(domain, ['a/-1'], TARGETS)).toMatchObject({ first: true, ahead: true });
    const code = [caption('/code/-1/'), result('/errors/b/#-2')];
    expect(judge(code, ['a/-1', 'b/-1'], TARGETS)).toMatchObject({ first: true, ahead: true });
    expect(judge([caption('/errors/a/')], ['a/-1'], TARGETS)).toEqual({ first: false, near: false, ahead: false });
  });

  test('recognizes a page by its address, whichever heading is hit', () => {
    expect(judge([result('/guides/oidb/#spellings')], ['/guides/oidb/'], TARGETS).first).toBe(true);
    expect(judge([result('/errors/b/#unknown')], ['b/-1'], TARGETS).first).toBe(false);
  });
});
