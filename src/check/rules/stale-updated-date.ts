import { hiddenReason } from '../../domain/article.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { isSameWording } from '../../text/same-wording.ts';
import type { Version } from '../changes.ts';
import type { SiteRule } from '../rule.ts';

/**
 * An error: it runs only with `--since`, and fixed typos do not count, so no one has to claim a
 * false update.
 */
export const staleUpdatedDate: SiteRule = {
  name: 'stale-updated-date',
  severity: 'error',
  needsSince: true,
  description:
    'With `--since <ref>`: `updated` changes when the meaning of title, description or text does.',
  checkSite({ changes, today }) {
    return changes.flatMap(({ path, before, after, updatedAt, since }) => {
      const [was, is] = [before.frontMatter.updated, after.frontMatter.updated];
      if (was === undefined || is === undefined || is > was) return [];
      if (!isPublic(before, today) || !isPublic(after, today) || hasSameMeaning(before, after))
        return [];
      return [
        {
          path,
          ...updatedAt,
          message:
            `The text has changed since ${since}, but \`updated\` is still ${is}. ` +
            `Set it to the day of the change, for example \`updated: ${today > is ? today : is}\`.`,
        },
      ];
    });
  },
};

/** Changes of an unpublished article do not matter. */
function isPublic(
  { frontMatter: { draft = false, published, expires } }: Version,
  today: CalendarDay,
): boolean {
  return (
    published !== undefined && hiddenReason({ draft, published, expires }, today) === undefined
  );
}

function hasSameMeaning(before: Version, after: Version): boolean {
  const textOf = ({ frontMatter: { title = '', description = '' }, body }: Version) => [
    title,
    description,
    body,
  ];
  return textOf(before).every((text, index) => isSameWording(text, textOf(after)[index] ?? ''));
}
