import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, routes } from '../../view/paths.ts';
import { audienceLabel } from '../../content/choice-groups.ts';
import { descriptionOf, isMdx } from '../../view/article-body.ts';
import type { Article } from '../../domain/article.ts';
import { byViews } from '../../domain/article.ts';
import type { MarkdownLink } from '../../markdown/plain-markdown.ts';
import { llmsText } from '../../markdown/plain-markdown.ts';
import { localeData, localePaths } from '../../view/page-data.ts';
import { fill } from '../../languages/fill-text.ts';
import { site } from '../../config/settings.ts';
import { stringsFor } from '../../languages/strings-for.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale },
}) => {
  const { articles, sectionGroups, strings } = localeData(locale);
  const sections = sectionGroups.flatMap((group) =>
    group.sections.map(({ id, label }) => ({
      id,
      label: group.label === undefined ? label : `${group.label}: ${label}`,
    })),
  );
  const lists = sections.map(({ id, label }) => ({
    label,
    links: articles
      .filter(({ section }) => section === id)
      .sort(byViews)
      .map(link),
  }));
  const full = `<${absolute(routes.llmsFull(locale))}>`;
  const details = site.ai.full ? [fill(strings.llmsFull, { url: full })] : [];
  return new Response(llmsText(site.name, strings.llmsSummary, lists, details), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

function link(article: Article): MarkdownLink {
  const { locale, slug, only, status } = article;
  const labels = [
    ...(only ? [audienceLabel(only, locale)] : []),
    ...(status ? [stringsFor(locale).issueStatus[status]] : []),
  ];
  const title = labels.length > 0 ? `${article.title} (${labels.join(', ')})` : article.title;
  const path = isMdx(article) ? routes.article(locale, slug) : routes.markdown(locale, slug);
  return { title, href: absolute(path), description: descriptionOf(article) };
}
