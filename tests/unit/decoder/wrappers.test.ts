import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { plainCode } from '#src/decoder/typed-code.ts';
import { INDEX, TABLE } from './table.ts';
import { ids } from './told.ts';

/** An answer as a server sends it: a code and a text. */
type Answer = Readonly<Record<string, number | string>>;

const json = (answer: Answer) => JSON.stringify(answer);
const pairs = (answer: Answer, write: (key: string, value: number | string) => string, between: string) =>
  Object.entries(answer)
    .map(([key, value]) => write(key, value))
    .join(between);
const quoted = (value: number | string, quote: string) =>
  typeof value === 'number' ? String(value) : `${quote}${value}${quote}`;

/** What logs, languages, protocols and chats make of an answer. */
const WRAPPERS: Readonly<Record<string, (answer: Answer) => string>> = {
  'minified JSON': json,
  'JSON on many lines': (answer) => JSON.stringify(answer, null, 4),
  'a log line': (answer) => `2031-05-06 07:08:09,101 [worker-17] WARN 10.0.0.32:8080 rsp ${json(answer)} in 101 ms`,
  logcat: (answer) => `05-06 07:08:09.101  1732  1790 E Login   : ${json(answer)}`,
  'JSON in a string of JSON': (answer) => JSON.stringify({ status: 200, body: json(answer) }),
  'a string of JSON in a string of JSON': (answer) => JSON.stringify(JSON.stringify({ body: json(answer) })),
  'escaped quotes': (answer) => json(answer).replaceAll('"', '\\"'),
  'URL encoding': (answer) => encodeURIComponent(json(answer)),
  'URL encoding twice': (answer) => encodeURIComponent(encodeURIComponent(json(answer))),
  'HTML entities': (answer) => `<pre>${json(answer).replaceAll('"', '&quot;')}</pre>`,
  'numbered entities': (answer) => json(answer).replaceAll('"', '&#34;'),
  'print_r of PHP': (answer) =>
    `Array\n(\n${pairs(answer, (key, value) => `    [${key}] => ${String(value)}`, '\n')}\n)\n`,
  'var_export of PHP': (answer) =>
    `array (\n${pairs(answer, (key, value) => `  '${key}' => ${quoted(value, "'")},`, '\n')}\n)`,
  'var_dump of PHP': (answer) =>
    `array(2) {\n${pairs(answer, (key, value) => `  ["${key}"]=>\n  ${typeof value === 'number' ? `int(${String(value)})` : `string(${String(value.length)}) "${value}"`}`, '\n')}\n}`,
  'a dict of Python': (answer) => `{${pairs(answer, (key, value) => `'${key}': ${quoted(value, "'")}`, ', ')}}`,
  'a map of Go': (answer) => `map[${pairs(answer, (key, value) => `${key}:${String(value)}`, ' ')}]`,
  'a struct of Go': (answer) => `&{${pairs(answer, (key, value) => `${key}:${String(value)}`, ' ')}}`,
  'a map of Java': (answer) => `{${pairs(answer, (key, value) => `${key}=${String(value)}`, ', ')}}`,
  'a data class of Kotlin': (answer) => `Rsp(${pairs(answer, (key, value) => `${key}=${String(value)}`, ', ')})`,
  'a hash of Ruby': (answer) => `{${pairs(answer, (key, value) => `"${key}"=>${quoted(value, '"')}`, ', ')}}`,
  'a struct of Rust': (answer) => `Rsp { ${pairs(answer, (key, value) => `${key}: ${quoted(value, '"')}`, ', ')} }`,
  'a dictionary of Objective-C': (answer) =>
    `{\n${pairs(answer, (key, value) => `    ${key} = ${quoted(value, '"')};`, '\n')}\n}`,
  'a table of Lua': (answer) => `{ ${pairs(answer, (key, value) => `["${key}"] = ${quoted(value, '"')}`, ', ')} }`,
  'a map of Elixir': (answer) => `%{${pairs(answer, (key, value) => `"${key}" => ${quoted(value, '"')}`, ', ')}}`,
  'a query string': (answer) =>
    `https://game.example/cb?${pairs(answer, (key, value) => `${key}=${encodeURIComponent(value)}`, '&')}`,
  'a fragment': (answer) => `app://cb#${pairs(answer, (key, value) => `${key}=${encodeURIComponent(value)}`, '&')}`,
  JSONP: (answer) => `callback( ${json(answer)} );\n`,
  'a fence of Markdown': (answer) => `It says:\n\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\`\n`,
  'a quotation in a chat': (answer) =>
    JSON.stringify(answer, null, 2)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  'numbered lines': (answer) =>
    JSON.stringify(answer, null, 2)
      .split('\n')
      .map((line, index) => `${String(index + 1).padStart(4)} | ${line}`)
      .join('\n'),
  'curly quotes': (answer) =>
    `{${pairs(answer, (key, value) => `“${key}”:${typeof value === 'number' ? String(value) : `“${value}”`}`, ',')}}`,
  XML: (answer) => `<xml>${pairs(answer, (key, value) => `<${key}>${String(value)}</${key}>`, '\n')}</xml>`,
  'XML with CDATA': (answer) =>
    `<xml>${pairs(answer, (key, value) => `<${key}><![CDATA[${String(value)}]]></${key}>`, '')}</xml>`,
  YAML: (answer) => pairs(answer, (key, value) => `${key}: ${quoted(value, '"')}`, '\n'),
  'rows of a table': (answer) => pairs(answer, (key, value) => `| ${key} | ${String(value)} |`, '\n'),
  'the colors of a terminal': (answer) =>
    `{ ${pairs(answer, (key, value) => `${key}: \u001b[33m${quoted(value, "'")}\u001b[39m`, ', ')} }`,
  'Windows line ends and a byte order mark': (answer) =>
    `\ufeff${JSON.stringify(answer, null, 2).replaceAll('\n', '\r\n')}\r\n`,
  'full-width digits': (answer) =>
    pairs(
      answer,
      (key, value) =>
        `${key}：${String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}`,
      ' ',
    ),
};

const first = (code: string) => code.replace(/~.*/, '');
const families = new Map(TABLE.domains.map(({ id, family }) => [id, family]));
/** Answers with the code of an entry, in each form in which it can arrive. */
const ANSWERS: readonly Answer[] = TABLE.entries.flatMap(({ domain, code }): Answer[] => {
  const number = Number(first(code));
  const family = families.get(domain);
  if (domain === 'wechat-platform')
    return [
      { errcode: number, errmsg: 'the wire text' },
      { ret: -20000, msg: `${first(code)},the wire text` },
    ];
  if (family === 'qq')
    return [
      { ret: -10000, msg: `${first(code)},the wire text` },
      ...(domain === 'qq-platform' && number > 0 ? [{ error: number, error_description: 'the wire text' }] : []),
    ];
  if (family === 'oidb') return [{ ret: -103, msg: `oidb decode0x711 failed, ret:${first(code)}` }];
  return [{ ret: number, msg: 'the wire text' }];
});

/** Each layer stands at its code; one that is implied stands at the code that implies it, a known text has no number. */
function expectSpans(input: string): void {
  for (const { layers } of decode(input, TABLE).groups) {
    for (const { id, found: spelled, span, rule } of layers) {
      if (rule === 'implied' || rule === 'known-text' || rule === 'tokens') continue;
      const entry = id === null ? undefined : INDEX.byId.get(id);
      const found = plainCode(input.slice(...span)).replace(/^0x0+(?=.)/, '0x');
      expect(entry ? [entry.code, ...entry.forms] : [spelled]).toContain(found);
    }
  }
}

describe('a wrapper keeps the layers of every answer', () => {
  const alone = ANSWERS.map((answer) => ids(json(answer)));
  it.each(Object.entries(WRAPPERS))('%s', (_, wrap) => {
    for (const [index, answer] of ANSWERS.entries()) {
      const input = wrap(answer);
      expect([input, ids(input)]).toEqual([input, alone[index]]);
      expectSpans(input);
    }
  });
});

describe('two answers, each in a wrapper', () => {
  it('are told, each once', () => {
    const wrapped = fc.tuple(fc.constantFrom(...ANSWERS), fc.constantFrom(...Object.values(WRAPPERS)));
    fc.assert(
      fc.property(wrapped, wrapped, ([a, wrapA], [b, wrapB]) => {
        const input = `${wrapA(a)}\n\n${wrapB(b)}`;
        const told = (layers: string[][]) => [...new Set(layers.map((each) => each.join(' > ')))].sort();
        expect([input, told(ids(input))]).toEqual([input, told([...ids(json(a)), ...ids(json(b))])]);
        expectSpans(input);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an answer with a code that no table has', () => {
  // Without its backslashes the text is no JSON any more, and its codes stand side by side.
  it.each([
    ['{"ret":72,"msg":"{\\"errcode\\":0,\\"errmsg\\":\\"user is logged in\\"}"}', [['?72']]],
    ['{"msg":"{\\"errcode\\":0,\\"errmsg\\":\\"user is logged in\\"}","ret":72}', [['?72']]],
    ['{"ret":72,"msg":"{\\"errcode\\":73,\\"errmsg\\":\\"a\\"}"}', [['?72']]],
    ['{"ret":-15001,"msg":"{\\"errcode\\":-502,\\"errmsg\\":\\"a\\"}"}', [['?-15001', '?-502']]],
    ['status code: 31415 <td>errcode</td><td>40001</td>', [['wechat-platform/40001']]],
  ])('is read as it is written: %s', (input, layers) => {
    expect(ids(input)).toEqual(layers);
  });
});
