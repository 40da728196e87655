import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Search } from './relevance-measures.ts';
import type { RelevanceSet } from './relevance-set.ts';

/** Number of results that count: one page of the listing. */
export const DEPTH = 15;

const TITLE_BOOST = 3;

/** Returns the slug of an article from its URL path. */
export function slugOf(href: string): string {
  return href.split('/').at(-2) ?? '';
}

/** MiniSearch with the options that suit it best. */
export function miniSearch({ articles }: RelevanceSet): Search {
  const search = new MiniSearch({
    fields: ['title', 'body'],
    searchOptions: { combineWith: 'OR', prefix: true, fuzzy: 0.2, boost: { title: TITLE_BOOST } },
  });
  search.addAll(articles.map(({ slug, title, body }) => ({ id: slug, title, body })));
  return asSearch(search);
}

/** BM25 over the words of title and text, which MiniSearch computes without other options. */
export function bareBm25({ articles }: RelevanceSet): Search {
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(articles.map(({ slug, title, body }) => ({ id: slug, text: `${title}\n${body}` })));
  return asSearch(search);
}

function asSearch(search: MiniSearch): Search {
  return (question) =>
    Promise.resolve({
      slugs: search
        .search(question)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    });
}

/** Orama with its defaults. */
export async function orama({ articles }: RelevanceSet): Promise<Search> {
  const database = create({ schema: { title: 'string', body: 'string' } });
  await insertMultiple(
    database,
    articles.map(({ slug, title, body }) => ({ id: slug, title, body })),
  );
  return async (term) => {
    const { hits } = await searchOrama(database, {
      term,
      boost: { title: TITLE_BOOST },
      limit: DEPTH,
    });
    return { slugs: hits.map(({ id }) => id) };
  };
}
