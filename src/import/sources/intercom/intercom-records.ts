import { z } from 'zod';
import { field } from '../../record-fields.ts';
import { isObject } from '../../saved-records.ts';

/** Records of https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles */
const contentFields = {
  title: z.string().nullish(),
  description: z.string().nullish(),
  body: z.string().nullish(),
  state: z.string().nullish(),
  created_at: field.unixDate.nullish(),
  updated_at: field.unixDate.nullish(),
  url: z.string().nullish(),
};

const contentSchema = z.looseObject(contentFields);

/** Contents by locale. Beside them are the name of the type, and null for a missing translation. */
function translated<Schema extends z.ZodType>(schema: Schema) {
  const isContent = (value: unknown): value is z.output<Schema> => isObject(value);
  return z
    .record(z.string(), z.union([schema, z.string(), z.null()]))
    .nullish()
    .transform((all) =>
      Object.entries<unknown>(all ?? {}).flatMap(([code, content]) =>
        isContent(content) ? [{ code, content }] : [],
      ),
    );
}

export const articleSchema = z.looseObject({
  ...contentFields,
  id: field.id,
  parent_id: field.id.nullish(),
  parent_ids: z.array(field.id).nullish(),
  default_locale: z.string().nullish(),
  translated_content: translated(contentSchema),
  help_center_audience: z.string().nullish(),
  tags: z.looseObject({ tags: z.array(z.looseObject({ name: z.string() })).nullish() }).nullish(),
  statistics: z.looseObject({ views: z.number().nullish() }).nullish(),
});

export const collectionSchema = z.looseObject({
  id: field.id,
  name: z.string().nullish(),
  description: z.string().nullish(),
  order: z.coerce.number().nullish(),
  parent_id: field.id.nullish(),
  url: z.string().nullish(),
  translated_content: translated(
    z.looseObject({ name: z.string().nullish(), description: z.string().nullish() }),
  ),
});

export const redirectSchema = z.looseObject({
  from_url: z.string(),
  locale: z.string().nullish(),
  target_type: z.string().nullish(),
  target_id: field.id.nullish(),
});

export const helpCenterSchema = z.looseObject({
  id: field.id,
  default: z.boolean().nullish(),
  locales: field.words,
});

export type IntercomArticle = z.output<typeof articleSchema>;
export type IntercomContent = z.output<typeof contentSchema>;
export type IntercomCollection = z.output<typeof collectionSchema>;

/** All records of a workspace. */
export type IntercomRecords = {
  readonly articles: readonly IntercomArticle[];
  readonly collections: readonly IntercomCollection[];
  readonly redirects: readonly z.output<typeof redirectSchema>[];
  /** Internal articles that were left out. */
  readonly internal: number;
};
