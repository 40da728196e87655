import { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import { readRecords } from '../../read-records.ts';
import type { SourceOptions } from '../source.ts';
import type { HubspotArticle } from './hubspot-records.ts';
import { apiArticle, articleFields, articleSchema } from './hubspot-records.ts';
import { itemsIn } from './read-hubspot-folder.ts';

/** Articles a page. */
const PER_PAGE = 50;

const answerSchema = z.looseObject({
  errors: z.array(z.looseObject({ message: z.string().nullish() })).nullish(),
  data: z
    .looseObject({
      KB: z
        .looseObject({
          knowledge_article_collection: z.looseObject({ total: z.number().nullish() }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/**
 * Requests all articles from the GraphQL collector: the REST API gives no texts.
 * @param root base URL of the API
 * @throws UserError when the token is refused, or the account has no knowledge base
 */
export async function fetchHubspot(
  root: string,
  token: string,
  { api, onProgress }: SourceOptions,
): Promise<HubspotArticle[]> {
  const url = `${root}/collector/graphql`;
  const headers = { authorization: `Bearer ${token}` };
  const articles: HubspotArticle[] = [];
  for (let offset = 0; ; offset += PER_PAGE) {
    const answer = await api.json(url, { headers, post: { query: queryFrom(offset) } });
    const { data: page } = answerSchema.safeParse(answer?.value);
    const [problem] = page?.errors ?? [];
    if (problem)
      throw new UserError(
        `${url} answers: ${problem.message ?? 'an error'}. Check that the private app of ` +
          'HUBSPOT_TOKEN has the scopes of GraphQL and of the knowledge base.',
      );
    const items = itemsIn(answer?.value);
    articles.push(...readRecords(articleSchema, items, url).map(apiArticle));
    onProgress(articles.length);
    const total = page?.data?.KB?.knowledge_article_collection?.total ?? 0;
    if (items.length === 0 || offset + PER_PAGE >= total) return articles;
  }
}

function queryFrom(offset: number): string {
  const fields = articleFields.join(' ');
  const list = `knowledge_article_collection(limit: ${PER_PAGE}, offset: ${offset})`;
  return `{ KB { ${list} { total items { ${fields} } } } }`;
}
