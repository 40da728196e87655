import { z } from 'zod';
import { field } from '../../record-fields.ts';

/** Records of https://developer.helpscout.com/docs-api/ */
export const collectionSchema = z.looseObject({
  id: field.id,
  siteId: field.id.nullish(),
  number: z.number().nullish(),
  slug: z.string().nullish(),
  name: z.string(),
  description: z.string().nullish(),
  order: z.number().nullish(),
  visibility: z.string().nullish(),
  publicUrl: z.string().nullish(),
});

export const categorySchema = z.looseObject({
  id: field.id,
  collectionId: field.id.nullish(),
  number: z.number().nullish(),
  slug: z.string().nullish(),
  name: z.string(),
  description: z.string().nullish(),
  order: z.number().nullish(),
  publicUrl: z.string().nullish(),
});

/** Lists hold articles without `text`. */
export const articleSchema = z.looseObject({
  id: field.id,
  number: z.number().nullish(),
  collectionId: field.id.nullish(),
  slug: z.string().nullish(),
  status: z.string().nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  categories: z.array(field.id).nullish(),
  related: z.array(field.id).nullish(),
  publicUrl: z.string().nullish(),
  viewCount: z.number().nullish(),
  keywords: field.words,
  createdAt: field.isoDate,
  updatedAt: field.isoDate.nullish(),
  lastPublishedAt: field.isoDate.nullish(),
});

export const redirectSchema = z.looseObject({
  urlMapping: z.string(),
  documentId: field.id.nullish(),
  type: z.string().nullish(),
  redirect: z.string().nullish(),
});

export const siteSchema = z.looseObject({
  id: field.id,
  subDomain: z.string().nullish(),
  cname: z.string().nullish(),
});

export type HelpscoutArticle = z.output<typeof articleSchema>;
export type HelpscoutCollection = z.output<typeof collectionSchema>;
export type HelpscoutCategory = z.output<typeof categorySchema>;

/** All records of one or more sites. */
export type HelpscoutRecords = {
  readonly collections: readonly HelpscoutCollection[];
  readonly categories: readonly HelpscoutCategory[];
  readonly articles: readonly HelpscoutArticle[];
  readonly redirects: readonly z.output<typeof redirectSchema>[];
};
