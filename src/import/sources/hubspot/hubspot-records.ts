import { z } from 'zod';
import { field } from '../../record-fields.ts';

/** An article of the GraphQL collector. */
export const articleSchema = z.looseObject({
  hs_id: field.id,
  hs_name: z.string().nullish(),
  hs_slug: z.string().nullish(),
  hs_path: z.string().nullish(),
  hs_absolute_url: z.string().nullish(),
  hs_state: z.string().nullish(),
  hs_language: z.string().nullish(),
  hs_summary: z.string().nullish(),
  hs_meta_description: z.string().nullish(),
  hs_body: z.string().nullish(),
  hs_published_at: field.millisecondDate.nullish(),
  hs_updated_at: field.millisecondDate.nullish(),
  hs_created_at: field.millisecondDate.nullish(),
  hs_knowledge_category_id: field.id.nullish(),
});

/** The fields that a query asks for. */
export const articleFields = Object.keys(articleSchema.shape);

/** An article from either way in: the API, or the export with saved pages. */
export type HubspotArticle = {
  readonly id: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Path without its first slash, when the URL is not known. */
  readonly path: string | undefined;
  readonly isPublished: boolean;
  readonly language: string | undefined;
  readonly description: string | undefined;
  readonly html: string;
  readonly published: Date | undefined;
  readonly updated: Date | undefined;
  readonly views: number | undefined;
  readonly categoryId: string | undefined;
  /** URLs of the breadcrumbs of the saved page by their texts. */
  readonly breadcrumbs: ReadonlyMap<string, string>;
  /** The day of the source, for an article without a date of its own. */
  readonly exported: Date;
};

/** A row of the export. */
export type HubspotRow = {
  readonly title: string | undefined;
  readonly url: string;
  readonly state: string | undefined;
  readonly isArchived: boolean;
  readonly category: string | undefined;
  readonly subcategory: string | undefined;
  readonly language: string | undefined;
  readonly description: string | undefined;
  readonly html: string | undefined;
  readonly published: Date | undefined;
  readonly updated: Date | undefined;
  readonly views: number | undefined;
  /** When the file was written. */
  readonly exported: Date;
};

/** Returns an article of the API in the shape of both ways. */
export function apiArticle(each: z.output<typeof articleSchema>): HubspotArticle {
  const published = each.hs_published_at ?? each.hs_created_at ?? each.hs_updated_at;
  return {
    id: each.hs_id,
    title: each.hs_name ?? undefined,
    url: each.hs_absolute_url || undefined,
    path: each.hs_path || each.hs_slug || undefined,
    isPublished: isPublishedState(each.hs_state ?? ''),
    language: each.hs_language || undefined,
    description: each.hs_meta_description || each.hs_summary || undefined,
    html: each.hs_body ?? '',
    published: published ?? undefined,
    updated: each.hs_updated_at ?? undefined,
    views: undefined,
    categoryId: each.hs_knowledge_category_id ?? undefined,
    breadcrumbs: new Map(),
    exported: new Date(),
  };
}

/** Whether a state means that readers see the article. Some exports leave it out. */
export function isPublishedState(state: string | undefined): boolean {
  return state === undefined || /^(published|live)$/i.test(state.trim());
}

/** Returns the path of a URL, without slashes around it: the same article in another list. */
export function pathKey(url: string): string {
  const path = URL.canParse(url, 'https://x/') ? new URL(url, 'https://x/').pathname : url;
  return path.replaceAll(/^\/+|\/+$/g, '').toLowerCase();
}

/** Returns the code of a language, which an export may write in English: `German - Germany`. */
export function languageCode(language: string): string | undefined {
  if (/^[a-z]{2,3}([-_]\w+)*$/i.test(language)) return language;
  const name = language.split(/[-(]/, 1)[0]?.trim().toLowerCase() ?? '';
  return twoLetterCodes().find((code) => englishNames.of(code)?.toLowerCase() === name);
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function twoLetterCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
