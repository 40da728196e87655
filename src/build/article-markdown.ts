import { linkFinder } from '../content/file-links.ts';
import { imagePath } from '../content/article-images.ts';
import { audienceLabel, choiceGroups } from '../content/choice-groups.ts';
import { mediaFinder } from '../content/article-media.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { issueSentence } from '../languages/issue-sentence.ts';
import { markdownFile } from '../markdown/markdown-file.ts';
import type { BuildContext } from './build-context.ts';

/** Returns an article as a Markdown file for other programs, at `/articles/<slug>.md`. */
export function articleMarkdown(
  { articles, routes, url }: Pick<BuildContext, 'articles' | 'routes' | 'url'>,
  article: SourceArticle,
): string {
  const { locale, slug, file, frontMatter } = article;
  const { fromRoot } = routes;
  const { videoOf, fileOf } = mediaFinder(file, locale, fromRoot);
  const pageOf = linkFinder(file);
  const urlOf = (written: string): string | undefined => {
    const media = videoOf(written) ?? fileOf(written);
    // An image that is shown, not linked, has a path of its own.
    const path = imagePath(written, file) ?? media?.path;
    const fragment = /#[^#]*$/.exec(written)?.[0] ?? '';
    if (path !== undefined)
      return withoutParentheses(new URL(fromRoot(path), url).href) + (media ? fragment : '');
    const page = pageOf(written);
    return page === undefined ? undefined : new URL(fromRoot(page), url).href;
  };
  const markdown = articles.markdownOf(article);
  const page = new URL(routes.article(locale, slug), url).href;
  const issue = issueSentence({ locale, ...frontMatter, fixedIn: frontMatter.fixed_in })?.text;
  const audience = frontMatter.only && audienceLabel(frontMatter.only, locale);
  return markdownFile(
    { locale, ...frontMatter, issue, audience },
    markdown,
    page,
    url.pathname,
    urlOf,
    choiceGroups(locale),
  );
}

/** Parentheses in a URL would end a link for programs that read Markdown by simple patterns. */
function withoutParentheses(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
