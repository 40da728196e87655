import { posix } from 'node:path';
import { nearest } from '../text/edit-distance.ts';
import type { ArticleSummary } from './article-summary.ts';
import { didYouMean, suggester } from './suggester.ts';

/** Links to the Markdown files of articles. */
export type LinkedFiles = {
  /**
   * Returns what is wrong with a link to a file; undefined when the file is an article.
   * @param file path below the articles folder, as in `LinkedUrl`
   */
  missingMessage(file: string, from: ArticleSummary): string | undefined;
};

/** @param invalid articles with errors in their files, `<locale>/<slug>`; links to them are fine */
export function linkedFiles(
  summaries: readonly ArticleSummary[],
  invalid: ReadonlySet<string>,
): LinkedFiles {
  const files = new Set(summaries.map(fileOf));
  const byName = new Map([...files].map((file) => [file.toLowerCase(), file]));
  const bySlug = Map.groupBy(files, nameOf);
  const slugNear = suggester([...bySlug.keys()]);
  return {
    missingMessage(file, from) {
      const [locale, , name = ''] = file.split('/');
      if (files.has(file) || invalid.has(`${locale}/${name.replace(/\.mdx?$/, '')}`))
        return undefined;
      const written = pathFrom(from, file);
      if (file.startsWith('../'))
        return `"${written}" is outside the articles folder. Write the URL of the page instead.`;
      if (/(?:^|\/)_/.test(file))
        return `"${written}" is not published: its name starts with an underscore.`;
      const sameLetters = byName.get(file.toLowerCase());
      if (sameLetters !== undefined)
        return (
          `No file "${written}", but "${pathFrom(from, sameLetters)}" exists. ` +
          'Use the same capital letters.'
        );
      const slug = nameOf(file);
      const candidates = bySlug.get(slug) ?? bySlug.get(slugNear(slug) ?? '') ?? [];
      const own = candidates.filter((path) => path.startsWith(`${from.locale}/`));
      const meant = nearest(file, own) ?? own[0] ?? candidates[0];
      const hint = didYouMean(
        meant && pathFrom(from, meant),
        ' Write the path of an article, or remove the link.',
      );
      return `No file "${written}".${hint}`;
    },
  };
}

function fileOf({ locale, section, slug, format }: ArticleSummary): string {
  return `${locale}/${section}/${slug}.${format}`;
}

function nameOf(file: string): string {
  return posix.basename(file).replace(/\.mdx?$/i, '');
}

/** Returns the path of a file as a link in an article. */
function pathFrom({ locale, section }: ArticleSummary, file: string): string {
  return posix.relative(`${locale}/${section}`, file);
}
