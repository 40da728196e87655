import { join } from 'node:path';
import { rootRoutes } from '../config/root-paths.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { digest } from '../lib/digest.ts';
import { factsOfFile } from '../lib/file-facts.ts';
import type { FileWriter } from '../lib/file-writer.ts';
import { placeSame } from '../lib/place-file.ts';
import { articleMarkdown } from './article-markdown.ts';
import type { BuildContext } from './build-context.ts';

/**
 * Returns a function that writes the Markdown of an article to `/articles/<slug>.md`, and returns
 * it. The file of an earlier build is used again if nothing that it depends on has changed.
 * @param output folder of the site
 * @param files writes what is new
 */
export function markdownWriter(
  context: BuildContext,
  output: string,
  files: FileWriter,
): (article: SourceArticle) => Uint8Array {
  const { keptPages, previous, writtenFiles } = context;
  return (article) => {
    const path = rootRoutes.markdown(article.locale, article.slug);
    const file = join(output, path);
    const key = keyOf(context, article);
    const before = key === undefined ? undefined : keptPages?.find(path, key);
    const earlier = previous && join(previous, path);
    const known = before !== undefined && earlier && placeSame(file, before, earlier);
    if (known) {
      writtenFiles.set(path.slice(1), { sha256: before, bytes: known.length });
      return known;
    }
    const content = Buffer.from(articleMarkdown(context, article));
    files.write(file, content);
    const facts = factsOfFile(content);
    writtenFiles.set(path.slice(1), facts);
    if (key !== undefined && facts.sha256 !== before) keptPages?.keep(path, key, facts.sha256);
    return content;
  };
}

/** Returns a digest of all that the Markdown of an article depends on; undefined if unknown. */
function keyOf({ bodies, url }: BuildContext, article: SourceArticle): string | undefined {
  const source = bodies.sourceKeyOf(article);
  return source && digest(JSON.stringify([url.href, article.path, article.frontMatter, source]));
}
