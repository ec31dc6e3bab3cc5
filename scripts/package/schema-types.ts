/** The parts of a JSON Schema that zod writes for what is published. */
export interface JsonSchema {
  type?: string | readonly string[];
  description?: string;
  enum?: readonly string[];
  anyOf?: readonly JsonSchema[];
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
}

/** What stands in the place of a schema, by its path: `errors[].id`. */
export type Names = Readonly<Record<string, string>>;

/**
 * Writes a schema as a type of TypeScript, with the descriptions as comments.
 * @param path where it is in the whole, for `names`
 * @throws Error for what it cannot write
 */
export function typeOf(schema: JsonSchema, names: Names = {}, path = ''): string {
  const named = path === '' ? undefined : names[path];
  if (named !== undefined) return named;
  if (schema.anyOf) return schema.anyOf.map((each) => typeOf(each, names, path)).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const { type } = schema;
  if (typeof type === 'object') return type.map((each) => typeOf({ ...schema, type: each }, names, path)).join(' | ');
  switch (type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => {
        const comment = field.description === undefined ? '' : `/** ${field.description.replaceAll('*/', '* /')} */\n`;
        const optional = schema.required?.includes(key) ? '' : '?';
        return `${comment}${key}${optional}: ${typeOf(field, names, path === '' ? key : `${path}.${key}`)};`;
      });
      return `{\n${fields.join('\n')}\n}`;
    }
    case 'array':
      return `readonly (${typeOf(schema.items ?? {}, names, `${path}[]`)})[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    default:
      throw new Error(`${path}: there is no type for ${JSON.stringify(schema)}`);
  }
}
