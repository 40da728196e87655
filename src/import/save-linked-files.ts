import { posix } from 'node:path';
import type { ReadBody } from './convert-body.ts';
import type { FileStore } from './files/file-store.ts';
import { attributeOf, elementsBelow } from './html/walk.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { LinkMap } from './link-map.ts';
import type { Plan } from './plan-paths.ts';
import { sourceFileOf } from './source-link.ts';

/**
 * Saves the files of a source folder that a body links to, beside its article.
 * @param names gets the name of each, by its URL
 */
export async function saveLinkedFiles(
  article: ImportedArticle,
  { tree }: ReadBody,
  links: LinkMap,
  plan: Plan,
  files: FileStore,
  names: Map<string, string>,
): Promise<void> {
  const { section, slug } = plan.pathOf(article);
  const folder = posix.join(article.locale, section);
  for (const element of elementsBelow(tree)) {
    const url = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    const file = url === undefined ? undefined : sourceFileOf(url);
    if (url === undefined || !file || names.has(url)) continue;
    if (links.targetOf(url, article).kind === 'article') continue;
    const fallback = `${slug.slice(0, 60)}-file`;
    const name = await files.save(url, folder, { fallback, kind: 'file' });
    if (name !== undefined) names.set(url, name);
  }
}
