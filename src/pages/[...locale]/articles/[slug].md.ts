import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, addresses } from '../../../addresses.ts';
import { isMdx } from '../../../article-body.ts';
import { markdownOf } from '../../../catalog.ts';
import { escapeMarkdown } from '../../../domain/plain-markdown.ts';
import { plainMarkdown } from '../../../markdown/plain.ts';
import { localeData, localePaths } from '../../../page-data.ts';
import { fill } from '../../../strings/strings.ts';

export async function getStaticPaths() {
  const paths = await Promise.all(
    localePaths().map(async ({ params, props }) => {
      const { articles } = await localeData(props.locale);
      return articles.filter((article) => !isMdx(article)).map((article) => ({ params: { ...params, slug: article.slug }, props: { article } }));
    }),
  );
  return paths.flat();
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) => {
  const { strings } = await localeData(article.locale);
  const source = `${fill(strings.updatedOn, { date: article.updated })} · <${absolute(addresses.article(article.locale, article.slug))}>`;
  const body = plainMarkdown(await markdownOf(article), import.meta.env.BASE_URL).trim();
  return new Response(`# ${escapeMarkdown(article.title)}\n\n${source}\n\n${body}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
