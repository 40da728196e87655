import { site } from '../config/settings.ts';
import { localized, sectionsOf } from '../config/taxonomy.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { fill } from '../languages/fill-text.ts';
import { escapeMarkdown } from '../markdown/plain-markdown.ts';
import { articleMarkdown } from './article-markdown.ts';
import type { BuildContext } from './build-context.ts';
import { shownArticles } from './build-context.ts';

/** Writes the Markdown of an article and returns it; undefined when others write it. */
export type WrittenMarkdown = (article: SourceArticle) => Uint8Array | undefined;

/**
 * Returns `llms-full.txt` of a locale piece by piece, in UTF-8, so that a large site never has all
 * of it in memory: every article in plain Markdown, section by section in the order of the home
 * page. Above each are its URL, category, section and days.
 * @param written saves making the Markdown a second time
 */
export function* fullText(
  context: BuildContext,
  locale: string,
  written: WrittenMarkdown = () => undefined,
): Generator<Uint8Array> {
  const articles = shownArticles(context).filter((article) => article.locale === locale);
  const inSection = Map.groupBy(articles, ({ section }) => section);
  const home = new URL(context.routes.home(locale), context.url).href;
  yield Buffer.from(`# ${escapeMarkdown(site.name)}\n\n<${home}>\n`);
  for (const { id, label } of sectionsOf(articles, site.sections, locale)) {
    for (const article of inSection.get(id) ?? []) {
      yield Buffer.from(`\n${factsOf(context, article, label)}\n`);
      yield written(article) ?? Buffer.from(textOf(context, article));
    }
  }
}

function factsOf(
  { routes, url }: BuildContext,
  { locale, slug, frontMatter }: SourceArticle,
  section: string,
): string {
  const { category, published, updated } = frontMatter;
  const label = site.categories.find(({ id }) => id === category)?.label ?? {};
  const facts = {
    url: new URL(routes.article(locale, slug), url).href,
    // As in YAML, where a text in double quotes may contain anything.
    category: JSON.stringify(localized(label, locale)),
    section: JSON.stringify(section),
    published,
    updated,
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n`;
}

/** Articles in .mdx are code. They have their title, URL and description here. */
function textOf(context: BuildContext, article: SourceArticle): string {
  const { format, locale, slug, frontMatter } = article;
  if (format === 'md') return articleMarkdown(context, article);
  const { title, description = '' } = frontMatter;
  const page = new URL(context.routes.article(locale, slug), context.url).href;
  const updated = fill(stringsFor(locale).updatedOn, { date: frontMatter.updated });
  const end = description === '' ? '' : `\n${escapeMarkdown(description)}\n`;
  return `# ${escapeMarkdown(title)}\n\n${updated} · <${page}>\n${end}`;
}
