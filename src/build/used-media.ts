import { relative, sep } from 'node:path';
import { mdxToMdast } from 'satteri';
import type { Root } from 'mdast';
import { nodesOf } from '../check/nodes.ts';
import { writtenUrls } from '../check/written-urls.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { isPublishable, mediaFinder, nothingUsed } from '../content/article-media.ts';
import { bodyOf } from '../content/front-matter.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { embedOf, mayHoldEmbed } from '../markdown/embed-of.ts';
import type { BuildContext } from './build-context.ts';
import { shownArticles } from './build-context.ts';
import type { PreparedBody } from './prepared-body.ts';

/** Returns the videos, files and hosts of an article. */
export function usedMedia(
  { bodies }: Pick<BuildContext, 'bodies'>,
  article: SourceArticle,
): Pick<PreparedBody, 'files' | 'origins'> {
  // Bodies with videos or files are not kept, because those change without the article.
  if (article.format === 'md')
    return bodies.keyOf(article) === undefined ? bodies.of(article) : { files: [], origins: [] };
  // Only Astro renders .mdx, so their links count, wherever they are.
  const used = nothingUsed();
  const media = mediaFinder(article.file, article.locale, (path) => path, used);
  const tree = mdxToMdast(bodyOf(article.text), { features: { gfm: true } }) as Root;
  for (const { kind, url } of writtenUrls(nodesOf(tree), [])) {
    const embed = embedOf(url);
    if (embed) media.stillOf(embed);
    else if (kind === 'image') media.videoOf(url);
    else media.fileOf(url);
  }
  return { files: [...used.files], origins: [...used.origins].toSorted() };
}

/** Returns the files of the articles folder that the site publishes, as paths below the folder. */
export function publishedFiles(context: BuildContext): string[] {
  const directory = articlesDirectory();
  const files = shownArticles(context).flatMap((article) => usedMedia(context, article).files);
  return [...new Set(files)]
    .map((file) => relative(directory, file).split(sep).join('/'))
    .filter((path) => !path.startsWith('..') && isPublishable(path))
    .toSorted();
}

/** Returns the origins of all players that articles of the site load after a click. */
export function frameOrigins(context: BuildContext): readonly string[] {
  return context.once('origins of players', () => {
    // Rendering all bodies only to find a few players would take as long as a build.
    const candidates = shownArticles(context).filter((article) =>
      mayHoldEmbed(context.articles.markdownOf(article)),
    );
    const origins = candidates.flatMap((article) => usedMedia(context, article).origins);
    return [...new Set(origins)].toSorted();
  });
}
