import { z } from 'zod';
import { field } from '../../record-fields.ts';

/** Records of https://developers.freshdesk.com/api/#solutions */
const levelSchema = z.looseObject({
  type: z.string().nullish(),
  data: z.looseObject({
    id: field.id,
    name: z.string().nullish(),
    language: z.string().nullish(),
  }),
});

const hierarchy = z
  .array(levelSchema)
  .nullish()
  .transform((levels) => levels ?? []);

export const categorySchema = z.looseObject({
  id: field.id,
  name: z.string(),
  description: z.string().nullish(),
  position: z.number().nullish(),
  language: z.string().nullish(),
  hierarchy,
});

export const folderSchema = z.looseObject({
  id: field.id,
  name: z.string(),
  description: z.string().nullish(),
  position: z.number().nullish(),
  visibility: z.number().nullish(),
  language: z.string().nullish(),
  category_id: field.id.nullish(),
  parent_folder_id: field.id.nullish(),
  hierarchy,
});

export const articleSchema = z.looseObject({
  id: field.id,
  type: z.number().nullish(),
  status: z.number().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  language: z.string().nullish(),
  seo_data: z
    .looseObject({
      meta_description: z.string().nullish(),
      meta_keywords: z.union([z.string(), z.array(z.string())]).nullish(),
    })
    .nullish(),
  tags: field.words,
  attachments: z
    .array(z.looseObject({ name: z.string(), attachment_url: z.string() }))
    .nullish()
    .transform((files) => files ?? []),
  cloud_files: z.array(z.unknown()).nullish(),
  hits: z.number().nullish(),
  hierarchy,
  category_id: field.id.nullish(),
  folder_id: field.id.nullish(),
  created_at: field.isoDate,
  updated_at: field.isoDate.nullish(),
});

export type FreshdeskCategory = z.output<typeof categorySchema>;
export type FreshdeskFolder = z.output<typeof folderSchema>;
export type FreshdeskArticle = z.output<typeof articleSchema>;

/** Records in one language. */
export type FreshdeskLanguage = {
  /** As Freshdesk writes it; undefined when saved records do not say. */
  readonly code: string | undefined;
  readonly categories: readonly FreshdeskCategory[];
  readonly folders: readonly FreshdeskFolder[];
  readonly articles: readonly FreshdeskArticle[];
};

/** All records of a help center. */
export type FreshdeskRecords = {
  /** The primary language comes first. */
  readonly languages: readonly FreshdeskLanguage[];
  /** `https://support.example.com`; undefined when it is not known. */
  readonly origin: string | undefined;
};

/** Returns the language that an article says it is in. */
export function languageOf({ language, hierarchy: levels }: FreshdeskArticle): string | undefined {
  return language ?? levels.find(({ data }) => data.language)?.data.language ?? undefined;
}
