import type { ReaderChoices } from '../../domain/article-parts.ts';
import { isForOthers } from '../../domain/article-parts.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { Ranked } from './rank.ts';

/**
 * Returns the results with the articles for others than the reader at the end, both parts in their
 * order. Without choices, nothing changes.
 */
export function readersFirst(
  ranked: readonly Ranked[],
  facts: readonly ArticleFacts[],
  choices: ReaderChoices | undefined,
): readonly Ranked[] {
  if (choices === undefined) return ranked;
  const isOthers = ({ row }: Ranked) => {
    const audience = facts[row]?.audience;
    return audience !== undefined && isForOthers(audience.only, choices);
  };
  return [...ranked.filter((result) => !isOthers(result)), ...ranked.filter(isOthers)];
}
