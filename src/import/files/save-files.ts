import { posix } from 'node:path';
import { isMedia } from '../../domain/file-types.ts';
import { withoutInvalidCharacters } from '../../text/visible.ts';
import type { ReadBody } from '../convert-body.ts';
import { escapeBraces } from '../html/escape-braces.ts';
import { attributeOf, elementsBelow } from '../html/html-tree.ts';
import type { ImportedArticle } from '../imported-article.ts';
import type { LinkMap } from '../link-map.ts';
import type { Plan } from '../plan-paths.ts';
import { pathOfSource, sourceFileOf } from '../source-link.ts';
import type { FileStore } from './saved-files.ts';

/**
 * Saves the images and videos of a body.
 * @param names gets the name of each beside the article, by its URL
 */
export async function saveImages(
  article: ImportedArticle,
  { tree }: ReadBody,
  plan: Plan,
  files: FileStore,
  names: Map<string, string>,
): Promise<void> {
  const { section, slug } = plan.pathOf(article);
  const folder = posix.join(article.locale, section);
  const images = elementsBelow(tree).filter(({ tagName }) => tagName === 'img');
  for (const [index, image] of images.entries()) {
    const src = attributeOf(image, 'src') ?? '';
    if (names.has(src)) continue;
    const url = absolute(src, article);
    const fallback = `${slug.slice(0, 60)}-${index + 1}`;
    // Articles show videos like images.
    const kind = isMedia(url.replace(/[?#].*$/s, '')) ? 'file' : 'image';
    const name = await files.save(url, folder, { fallback, kind });
    names.set(src, name ?? pathOfSource(url));
  }
}

/** Saves files for download. Returns a list of links to them, for the end of the article. */
export async function saveAttachments(
  article: ImportedArticle,
  plan: Plan,
  files: FileStore,
): Promise<string> {
  const { section, slug } = plan.pathOf(article);
  const folder = posix.join(article.locale, section);
  const links: string[] = [];
  for (const { url, name } of article.attachments) {
    const saved = await files.save(absolute(url, article), folder, {
      name,
      fallback: `${slug.slice(0, 60)}-file`,
      kind: 'file',
    });
    const label = withoutInvalidCharacters(name).replaceAll(/[[\]\\]/g, String.raw`\$&`);
    links.push(`- [${label}](${saved ?? absolute(url, article)})`);
  }
  return links.length === 0 ? '' : escapeBraces(`\n${links.join('\n')}\n`);
}

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

/** Returns the URL of an image, or the path of a file of a source folder, as it is. */
function absolute(src: string, { oldUrls }: ImportedArticle): string {
  const base = oldUrls[0];
  return base !== undefined && /^https?:/.test(base) && URL.canParse(src, base)
    ? new URL(src, base).href
    : src;
}
