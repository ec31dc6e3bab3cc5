import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { plainCode } from '#src/decoder/typed-code.ts';
import { INDEX, TABLE } from './table.ts';
import { ids } from './told.ts';

/** A response as a server sends it: a code and a text. */
type Response = Readonly<Record<string, number | string>>;

const json = (response: Response) => JSON.stringify(response);
const pairs = (response: Response, write: (key: string, value: number | string) => string, between: string) =>
  Object.entries(response)
    .map(([key, value]) => write(key, value))
    .join(between);
const quoted = (value: number | string, quote: string) =>
  typeof value === 'number' ? String(value) : `${quote}${value}${quote}`;

/** What logs, languages, protocols and chats make of a response. */
const WRAPPERS: Readonly<Record<string, (response: Response) => string>> = {
  'minified JSON': json,
  'JSON on many lines': (response) => JSON.stringify(response, null, 4),
  'a log line': (response) => `2031-05-06 07:08:09,101 [worker-17] WARN 10.0.0.32:8080 rsp ${json(response)} in 101 ms`,
  logcat: (response) => `05-06 07:08:09.101  1732  1790 E Login   : ${json(response)}`,
  'JSON in a string of JSON': (response) => JSON.stringify({ status: 200, body: json(response) }),
  'a string of JSON in a string of JSON': (response) => JSON.stringify(JSON.stringify({ body: json(response) })),
  'escaped quotes': (response) => json(response).replaceAll('"', '\\"'),
  'URL encoding': (response) => encodeURIComponent(json(response)),
  'URL encoding twice': (response) => encodeURIComponent(encodeURIComponent(json(response))),
  'HTML entities': (response) => `<pre>${json(response).replaceAll('"', '&quot;')}</pre>`,
  'numbered entities': (response) => json(response).replaceAll('"', '&#34;'),
  'print_r of PHP': (response) =>
    `Array\n(\n${pairs(response, (key, value) => `    [${key}] => ${String(value)}`, '\n')}\n)\n`,
  'var_export of PHP': (response) =>
    `array (\n${pairs(response, (key, value) => `  '${key}' => ${quoted(value, "'")},`, '\n')}\n)`,
  'var_dump of PHP': (response) =>
    `array(2) {\n${pairs(response, (key, value) => `  ["${key}"]=>\n  ${typeof value === 'number' ? `int(${String(value)})` : `string(${String(value.length)}) "${value}"`}`, '\n')}\n}`,
  'a dict of Python': (response) => `{${pairs(response, (key, value) => `'${key}': ${quoted(value, "'")}`, ', ')}}`,
  'a map of Go': (response) => `map[${pairs(response, (key, value) => `${key}:${String(value)}`, ' ')}]`,
  'a struct of Go': (response) => `&{${pairs(response, (key, value) => `${key}:${String(value)}`, ' ')}}`,
  'a map of Java': (response) => `{${pairs(response, (key, value) => `${key}=${String(value)}`, ', ')}}`,
  'a data class of Kotlin': (response) => `Rsp(${pairs(response, (key, value) => `${key}=${String(value)}`, ', ')})`,
  'a hash of Ruby': (response) => `{${pairs(response, (key, value) => `"${key}"=>${quoted(value, '"')}`, ', ')}}`,
  'a struct of Rust': (response) => `Rsp { ${pairs(response, (key, value) => `${key}: ${quoted(value, '"')}`, ', ')} }`,
  'a dictionary of Objective-C': (response) =>
    `{\n${pairs(response, (key, value) => `    ${key} = ${quoted(value, '"')};`, '\n')}\n}`,
  'a table of Lua': (response) => `{ ${pairs(response, (key, value) => `["${key}"] = ${quoted(value, '"')}`, ', ')} }`,
  'a map of Elixir': (response) => `%{${pairs(response, (key, value) => `"${key}" => ${quoted(value, '"')}`, ', ')}}`,
  'a query string': (response) =>
    `https://game.example/cb?${pairs(response, (key, value) => `${key}=${encodeURIComponent(value)}`, '&')}`,
  'a fragment': (response) => `app://cb#${pairs(response, (key, value) => `${key}=${encodeURIComponent(value)}`, '&')}`,
  JSONP: (response) => `callback( ${json(response)} );\n`,
  'a fence of Markdown': (response) => `It says:\n\n\`\`\`json\n${JSON.stringify(response, null, 2)}\n\`\`\`\n`,
  'a quotation in a chat': (response) =>
    JSON.stringify(response, null, 2)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  'numbered lines': (response) =>
    JSON.stringify(response, null, 2)
      .split('\n')
      .map((line, index) => `${String(index + 1).padStart(4)} | ${line}`)
      .join('\n'),
  'curly quotes': (response) =>
    `{${pairs(response, (key, value) => `“${key}”:${typeof value === 'number' ? String(value) : `“${value}”`}`, ',')}}`,
  XML: (response) => `<xml>${pairs(response, (key, value) => `<${key}>${String(value)}</${key}>`, '\n')}</xml>`,
  'XML with CDATA': (response) =>
    `<xml>${pairs(response, (key, value) => `<${key}><![CDATA[${String(value)}]]></${key}>`, '')}</xml>`,
  YAML: (response) => pairs(response, (key, value) => `${key}: ${quoted(value, '"')}`, '\n'),
  'rows of a table': (response) => pairs(response, (key, value) => `| ${key} | ${String(value)} |`, '\n'),
  'the colors of a terminal': (response) =>
    `{ ${pairs(response, (key, value) => `${key}: \u001b[33m${quoted(value, "'")}\u001b[39m`, ', ')} }`,
  'Windows line ends and a byte order mark': (response) =>
    `\ufeff${JSON.stringify(response, null, 2).replaceAll('\n', '\r\n')}\r\n`,
  'full-width digits': (response) =>
    pairs(
      response,
      (key, value) =>
        `${key}：${String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}`,
      ' ',
    ),
};

const first = (code: string) => code.replace(/~.*/, '');
const families = new Map(TABLE.domains.map(({ id, family }) => [id, family]));
/** Responses with the code of an entry, in each form in which it can arrive. */
const RESPONSES: readonly Response[] = TABLE.entries.flatMap(({ domain, code }): Response[] => {
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

/**
 * The ids of the layers of each response. Each layer has to stand at its code; one that is implied stands at the code that
 * implies it, a known text has no number.
 */
function idsAtTheirSpans(input: string): string[][] {
  const { groups } = decode(input, TABLE);
  for (const { layers } of groups) {
    for (const { id, found: spelled, span, rule } of layers) {
      if (rule === 'implied' || rule === 'known-text' || rule === 'tokens') continue;
      const entry = id === null ? undefined : INDEX.byId.get(id);
      const found = plainCode(input.slice(...span)).replace(/^0x0+(?=.)/, '0x');
      expect(entry ? [entry.code, ...entry.forms] : [spelled]).toContain(found);
    }
  }
  return groups.map(({ layers }) => layers.map(({ id, found }) => id ?? `?${found}`));
}

describe('a wrapper keeps the layers of every response', () => {
  const alone = RESPONSES.map((response) => ids(json(response)));
  it.each(Object.entries(WRAPPERS))('%s', (_, wrap) => {
    for (const [index, response] of RESPONSES.entries()) {
      const input = wrap(response);
      expect([input, idsAtTheirSpans(input)]).toEqual([input, alone[index]]);
    }
  });
});

describe('two responses, each in a wrapper', () => {
  it('are told, each once', () => {
    const wrapped = fc.tuple(fc.constantFrom(...RESPONSES), fc.constantFrom(...Object.values(WRAPPERS)));
    fc.assert(
      fc.property(wrapped, wrapped, ([a, wrapA], [b, wrapB]) => {
        const input = `${wrapA(a)}\n\n${wrapB(b)}`;
        const told = (layers: string[][]) => [...new Set(layers.map((each) => each.join(' > ')))].sort();
        expect([input, told(idsAtTheirSpans(input))]).toEqual([input, told([...ids(json(a)), ...ids(json(b))])]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a response with a code that no table has', () => {
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
