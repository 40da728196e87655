import { settingPosition } from '../../config/setting-position.ts';
import { site } from '../../config/settings.ts';
import { nearest } from '../../text/edit-distance.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { Finding, SiteRule } from '../rule.ts';

export const similarSection: SiteRule = {
  name: 'similar-section',
  severity: 'warning',
  description:
    'No folder that `sections` leaves out has nearly the name of a section that is in it.',
  checkSite: ({ summaries }) =>
    similarSections(
      site.sections.map(({ id }) => id),
      summaries,
    ),
};

/**
 * Returns a finding for each folder that is probably a misspelt section.
 * @param named ids of the sections in the settings
 */
export function similarSections(
  named: readonly string[],
  summaries: readonly Pick<ArticleSummary, 'path' | 'section'>[],
): (Finding & { readonly path: string })[] {
  const byFolder = Map.groupBy(summaries, ({ section }) => section);
  return [...byFolder].flatMap(([folder, [first]]) => {
    const meant = named.includes(folder) ? undefined : nearest(folder, named);
    if (meant === undefined || !first) return [];
    if (!byFolder.has(meant)) {
      const fix = `Did you mean the folder "${folder}"?`;
      const message = `No article is in the section "${meant}". ${fix}`;
      return [{ ...settingPosition(['sections', named.indexOf(meant), 'id']), message }];
    }
    const message =
      `The folder "${folder}" is not in \`sections\`, but "${meant}" is. ` +
      'Move the articles there, or add the folder to `sections`.';
    return [{ path: first.path, line: 1, column: 1, message }];
  });
}
