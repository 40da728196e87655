import { z } from 'zod';
import { articleSchema } from './article-schema.ts';
import { noticeSchema } from './notice-schema.ts';

/** A field of front matter, as editors need to know it. */
export type Field = {
  readonly name: string;
  readonly required: boolean;
  /** Markdown, from the schema. */
  readonly description: string;
  /** Written into new articles when the writer enters nothing. */
  readonly default?: unknown;
} & Value;

export type Value =
  | {
      readonly kind: 'text';
      readonly pattern?: string;
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'count'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'groups';
      readonly groups: readonly { readonly name: string; readonly options: readonly string[] }[];
    }
  | { readonly kind: 'list'; readonly item: Extract<Value, { kind: 'text' }> };

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Returns the fields of articles in the order of the schema. */
export function articleFields(): Field[] {
  return fieldsOf(articleSchema);
}

/** Returns the fields of notices in the order of the schema. */
export function noticeFields(): Field[] {
  return fieldsOf(noticeSchema);
}

/** @throws Error for a field of a kind that no editor supports yet */
function fieldsOf(fields: z.ZodObject): Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(fields, {
    io: 'input',
    unrepresentable: 'any',
  });
  return Object.entries(properties).map(([name, property]) => {
    const schema = property as JsonSchema;
    return {
      name,
      required: required.includes(name),
      description: schema.description ?? '',
      ...(schema.default !== undefined && { default: schema.default }),
      ...valueOf(name, schema),
    };
  });
}

function valueOf(name: string, schema: JsonSchema): Value {
  if (schema.enum) return { kind: 'choice', options: schema.enum.map(String) };
  if (schema.type === 'boolean') return { kind: 'switch' };
  if (schema.type === 'integer')
    return { kind: 'count', ...defined({ min: schema.minimum, max: schema.maximum }) };
  if (schema.type === 'string' && schema.format === 'date') return { kind: 'day' };
  if (schema.type === 'string') return textOf(schema);
  if (schema.type === 'array') {
    const items = schema.items as JsonSchema;
    const text = [items, ...(items.anyOf ?? [])].find(
      (one) => (one as JsonSchema).type === 'string',
    );
    if (text) return { kind: 'list', item: textOf(text as JsonSchema) };
  }
  const list = (schema.anyOf ?? []).find((one) => (one as JsonSchema).type === 'array');
  if (list) return valueOf(name, list as JsonSchema);
  if (schema.type === 'object') return { kind: 'groups', groups: groupsOf(schema) };
  throw new Error(`No editor supports the field ${name}.`);
}

/** Returns the lists of fixed values in an object. */
function groupsOf({ properties = {} }: JsonSchema): { name: string; options: string[] }[] {
  return Object.entries(properties).map(([name, property]) => {
    const { items } = property as JsonSchema;
    return { name, options: ((items as JsonSchema).enum ?? []).map(String) };
  });
}

function textOf({ pattern, minLength, maxLength }: JsonSchema): Extract<Value, { kind: 'text' }> {
  return { kind: 'text', ...defined({ pattern, minLength, maxLength }) };
}

function defined<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as ReturnType<typeof defined<Values>>;
}
