import { join, relative } from 'node:path';
import { isPublishable } from '../../content/article-media.ts';
import { captionsOf } from '../../content/media-companions.ts';
import { fileTypeOf, imageTypes } from '../../domain/file-types.ts';
import { filesBelow } from '../../lib/files-below.ts';
import { shownPath } from '../../lib/shown-path.ts';
import { START } from '../../text/line-column.ts';
import { mediaFiles } from '../media-files.ts';
import type { SiteRule } from '../rule.ts';
import { articlesFolderOf } from '../site-pages.ts';

export const unusedFile: SiteRule = {
  name: 'unused-file',
  severity: 'warning',
  description:
    'Every video and document beside articles is shown or linked, else it is not published.',
  checkSite({ summaries }) {
    const [first] = summaries;
    if (!first) return [];
    const folder = articlesFolderOf(first);
    const used = new Set(
      mediaFiles(summaries).flatMap(({ file, kind, locale }) => [
        file,
        ...(kind === 'video' ? captionsIn(file, locale) : []),
      ]),
    );
    // The code of .mdx articles may import any file in its folder.
    const code = summaries.filter(({ format }) => format === 'mdx').map(({ path }) => path);
    const isNearCode = (path: string) =>
      code.some((article) => !relative(join(article, '..'), shownPath(path)).startsWith('..'));
    return filesBelow(folder)
      .filter((inside) => isDocument(inside) && isPublishable(inside))
      .map((inside) => join(folder, inside))
      .filter((file) => !used.has(file) && !isNearCode(file))
      .map((file) => ({
        path: shownPath(file),
        ...START,
        message:
          'No article shows or links to this file, so it is not published. ' +
          'Link to it, or remove it.',
      }));
  },
};

/** Images are published when an article shows them; those that are left over do no harm. */
function isDocument(path: string): boolean {
  const type = fileTypeOf(path);
  return type !== '' && !/^mdx?$/.test(type) && !imageTypes.includes(type);
}

function captionsIn(video: string, locale: string): string[] {
  return captionsOf(video, locale).map(({ file }) => file);
}
