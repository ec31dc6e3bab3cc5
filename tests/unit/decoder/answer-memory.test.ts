import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnswerMemory } from '#src/decoder/answer-memory.ts';
import { cleanAnswer } from '#src/decoder/clean-answer.ts';
import { decodeAnew } from '#src/decoder/decode-anew.ts';
import { TABLE } from './table.ts';

const FIRST = '{"ret":-10000,"msg":"-73,the user modify password wrong"';

/** A memory that keeps what was made of an input. */
function keeping(...inputs: string[]): AnswerMemory {
  const memory = new AnswerMemory();
  for (const input of inputs) {
    const answer = cleanAnswer(input);
    if (answer) memory.keep(input, answer, decodeAnew(input, TABLE).result);
  }
  return memory;
}

describe('an input that begins like one before', () => {
  test.each(['}', ',"seq":"2"}', ', "seq": 3, "openid": "A1"}'])('and ends with %s is known', (end) => {
    const input = FIRST + end;
    expect(keeping(`${FIRST},"seq":"1"}`).again(input)).toEqual(decodeAnew(input, TABLE).result);
  });

  test.each([
    ['is cut off', ''],
    ['names another code', ',"errcode":40001}'],
    ['names it in capitals', ',"ERRCODE":40001}'],
    ['holds another object', ',"data":{"ret":-1}}'],
    ['holds JSON as a text', ',"body":"{\\"ret\\":-1}"}'],
    ['is followed by something', '} {"ret":-1}'],
    ['is too long', `,"seq":"${'1'.repeat(1000)}"}`],
  ])('and %s is not known by its beginning', (_, end) => {
    expect(keeping(`${FIRST},"seq":"1"}`).again(FIRST + end)).toBeUndefined();
  });

  test.each([
    ['a longer number', '{"ret":-1}', '{"ret":-10000}'],
    ['a fraction', '{"ret":-1}', '{"ret":-1.5}'],
    ['another message', '{"ret":-1,"msg":"a"}', '{"ret":-1,"msg":"ab"}'],
  ])('and has %s is not known by its beginning', (_, first, second) => {
    expect(keeping(first).again(second)).toBeUndefined();
  });
});

describe('the answers that are kept', () => {
  test('are each known by their beginning, the latest of those that share a slot', () => {
    const inputs = TABLE.entries.map(({ code, title }) => `{"ret":-10000,"msg":${JSON.stringify(`${code},${title}`)}}`);
    const memory = keeping(...inputs);
    const known = inputs.filter((input) => memory.again(input) !== undefined);
    expect(known.length).toBeGreaterThan(inputs.length / 2);
    expect(memory.again(inputs.at(-1) ?? '')).toEqual(decodeAnew(inputs.at(-1) ?? '', TABLE).result);
  });

  test('are found at another place, with their spans there', () => {
    const input = `{"seq":1,${FIRST.slice(1)}}`;
    const memory = keeping(`${FIRST}}`);
    const answer = cleanAnswer(input);
    expect(answer && memory.find(input, answer)).toEqual(decodeAnew(input, TABLE).result);
    // Now by its beginning as well.
    expect(memory.again(input)).toEqual(decodeAnew(input, TABLE).result);
  });

  test('are never told for an input that is no clean answer', () => {
    const memory = keeping(`${FIRST}}`, '{"ret":0}', '{"errcode":40001,"errmsg":"invalid credential"}');
    fc.assert(
      fc.property(fc.constantFrom(FIRST, '{"ret":0', '{"errcode":40001'), fc.string(), (first, rest) => {
        if (memory.again(first + rest) !== undefined) expect(cleanAnswer(first + rest)).not.toBeNull();
      }),
    );
  });
});
