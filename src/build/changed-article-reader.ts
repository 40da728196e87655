import { readArticleBytes } from '../content/article-bytes.ts';
import type { ArticleFile } from '../content/article-files.ts';
import type { FrontMatter } from '../content/article-schema.ts';
import { textOf } from '../content/decode-text.ts';
import type { ArticleReader } from '../content/read-articles.ts';
import { readArticle } from '../content/read-article.ts';
import { readArticleFile } from '../content/read-articles.ts';
import { digest } from '../lib/digest.ts';
import { fileVersion } from '../lib/file-version.ts';
import type { ResultCache } from '../lib/result-cache.ts';

type Read = ReturnType<ArticleReader>;

/**
 * Returns a reader that reads a file again only after it has changed. For an unchanged file it
 * returns the same object, so that callers can keep what they have made of it.
 * @param cache front matter of the valid articles of earlier runs
 */
export function changedArticleReader(cache: ResultCache<FrontMatter>): ArticleReader {
  const known = new Map<string, { readonly version: string; readonly read: Read }>();
  return (file) => {
    const version = fileVersion(file.file);
    const before = known.get(file.file);
    if (before && before.version === version) return before.read;
    const read = readThrough(cache, file);
    if (version !== undefined) known.set(file.file, { version, read });
    return read;
  };
}

function readThrough(cache: ResultCache<FrontMatter>, file: ArticleFile): Read {
  const found = readArticleBytes(file.file);
  if (!('bytes' in found)) return readArticleFile(file);
  const content = digest(found.bytes);
  const frontMatter = cache.find(file.file, content);
  const { text } = frontMatter ? textOf(found.bytes) : {};
  if (frontMatter && text !== undefined)
    return { article: { ...file, frontMatter, text }, problems: [] };

  // The parsed body is left out: the bodies of a large site would fill the memory.
  const { article, problems } = readArticle(file, found.bytes);
  if (article) cache.keep(file.file, content, article.frontMatter);
  return { article, problems };
}
