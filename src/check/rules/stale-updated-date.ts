import { hiddenReason } from '../../domain/article.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { isSameWording } from '../../text/same-wording.ts';
import type { Version } from '../changes.ts';
import type { LibraryRule } from '../rule.ts';

/**
 * An error, since it runs only where `--since` asks for it, and since fixed spelling does not count: a writer never has to
 * claim an update that is none.
 */
export const staleUpdatedDate: LibraryRule = {
  name: 'stale-updated-date',
  severity: 'error',
  description:
    'With `--since <ref>`: `updated` moves when title, description or text say something else than before.',
  checkLibrary({ changes, today }) {
    return changes.flatMap(({ path, before, after, updatedAt, since }) => {
      const [was, is] = [before.frontMatter.updated, after.frontMatter.updated];
      if (was === undefined || is === undefined || is > was) return [];
      if (!isRead(before, today) || !isRead(after, today) || saysTheSame(before, after)) return [];
      return [
        {
          path,
          ...updatedAt,
          message: `The text says something else than at ${since}, but \`updated\` is still ${is}. Set it to the day of the change, for example \`updated: ${today > is ? today : is}\`.`,
        },
      ];
    });
  },
};

/** Nobody has read what is not published. */
function isRead(
  { frontMatter: { draft = false, published, expires } }: Version,
  today: CalendarDay,
): boolean {
  return (
    published !== undefined && hiddenReason({ draft, published, expires }, today) === undefined
  );
}

function saysTheSame(before: Version, after: Version): boolean {
  const textOf = ({ frontMatter: { title = '', description = '' }, body }: Version) => [
    title,
    description,
    body,
  ];
  return textOf(before).every((text, index) => isSameWording(text, textOf(after)[index] ?? ''));
}
