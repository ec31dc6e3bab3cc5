import { type API_PATHS, codeDataPath } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { decodeSchemaFile } from '../../catalogue/decode-json.ts';
import type { Language } from '../../catalogue/languages.ts';
import { type CsvWords, toCsv } from '../../catalogue/public-csv.ts';
import { policyCases } from '../../policy/cases.ts';
import {
  catalogueVersion,
  codeJsonSchemaFile,
  errorsJsonSchemaFile,
  toCodeJson,
  toErrorsJson,
} from '../../catalogue/public-json.ts';

/**
 * Makes the texts of the published files.
 * @param base the sub-path at which the site is served, e.g. `/`
 * @param site where the site is served, if known
 */
export function dataFiles(
  catalogueIn: (language: Language) => Catalogue,
  words: Readonly<Record<Language, CsvWords>>,
  base: string,
  site: string | undefined,
): Readonly<Record<(typeof API_PATHS)[number], string>> {
  const catalogue = catalogueIn('en');
  const version = catalogueVersion(catalogue);
  const errors = toErrorsJson(catalogue, base);
  const chinese = toErrorsJson(catalogueIn('zh-cn'), base);
  const ids = errors.errors.map(({ id }) => id);
  return {
    '/api/v1/errors.json': JSON.stringify(errors),
    '/api/v1/errors.zh-cn.json': JSON.stringify(chinese),
    '/api/v1/errors.csv': toCsv(ids, errors, site, words.en),
    '/api/v1/errors.zh-cn.csv': toCsv(ids, chinese, site, words['zh-cn']),
    '/api/v1/errors.ndjson': errors.errors.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
    '/api/v1/interfaces.json': JSON.stringify({ version, interfaces: catalogue.interfaces }),
    '/api/v1/policy-cases.json': JSON.stringify(policyCases(catalogue)),
    '/api/v1/errors.schema.json': JSON.stringify(errorsJsonSchemaFile()),
    '/api/v1/code.schema.json': JSON.stringify(codeJsonSchemaFile()),
    '/api/v2/decode.schema.json': JSON.stringify(decodeSchemaFile()),
  };
}

/**
 * Makes the files about single codes.
 * @param base the sub-path at which the site is served, e.g. `/`
 * @returns texts by address, without the sub-path
 */
export function codeFiles(catalogue: Catalogue, base: string): Map<string, string> {
  const codes = toCodeJson(toErrorsJson(catalogue, base));
  return new Map([...codes].map(([code, data]) => [codeDataPath(code), JSON.stringify(data)]));
}
