import { z } from 'zod';
import { field } from '../../record-fields.ts';

/** Records of the Help Center API: https://developer.zendesk.com/api-reference/help_center/ */
export const groupSchema = z.looseObject({
  id: field.id,
  locale: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  position: z.number().nullish(),
  html_url: z.string().nullish(),
  category_id: field.id.nullish(),
  parent_section_id: field.id.nullish(),
});

export const articleSchema = z.looseObject({
  id: field.id,
  locale: z.string(),
  source_locale: z.string().nullish(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  html_url: field.url,
  draft: z.boolean().nullish(),
  section_id: field.id.nullish(),
  created_at: field.isoDate,
  updated_at: field.isoDate,
  edited_at: field.isoDate.nullish(),
  user_segment_id: field.id.nullish(),
  user_segment_ids: z.array(field.id).nullish(),
  label_names: field.words,
});

export const translationSchema = z.looseObject({
  source_id: field.id,
  source_type: z.string(),
  locale: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
  html_url: z.string().nullish(),
  created_at: field.isoDate,
  updated_at: field.isoDate,
});

export const attachmentSchema = z.looseObject({
  article_id: field.id,
  file_name: z.string(),
  content_url: z.string(),
  inline: z.boolean().nullish(),
});

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/redirect_rules/ */
export const redirectSchema = z.looseObject({
  redirect_from: z.string(),
  redirect_to: z.string(),
});

export type ZendeskGroup = z.output<typeof groupSchema>;
export type ZendeskArticle = z.output<typeof articleSchema>;

/** All records of a help center. */
export type ZendeskRecords = {
  readonly articles: ZendeskArticle[];
  readonly sections: ZendeskGroup[];
  readonly categories: ZendeskGroup[];
  readonly translations: z.output<typeof translationSchema>[];
  readonly attachments: z.output<typeof attachmentSchema>[];
  readonly redirects: z.output<typeof redirectSchema>[];
  /** The locale of the help center, when it says so. */
  readonly defaultLocale?: string | undefined;
};
