import type { Unmerged } from './scratch-repository.ts';
import { isOwnersDeletion } from './scratch-repository.ts';

/** The conflicts of an upgrade, as lines for a person. */
export type Conflicts = {
  /** `path  what to do`, one line each. */
  readonly lines: readonly string[];
  /** Files that the owner deleted and that therefore stay deleted. */
  readonly deleted: readonly string[];
};

/**
 * Returns the conflicts as lines.
 * @param marked returns whether the file at a path contains conflict markers
 */
export function describeConflicts(
  unmerged: readonly Unmerged[],
  marked: (path: string) => boolean,
): Conflicts {
  const deleted = unmerged.filter(isOwnersDeletion).map(({ path }) => path);
  const lines = unmerged
    .filter((conflict) => !isOwnersDeletion(conflict))
    .map((conflict) => `${conflict.path}  ${adviceFor(conflict, marked(conflict.path))}`);
  return { lines, deleted };
}

function adviceFor({ inBase, inOwner, inRelease }: Unmerged, isMarked: boolean): string {
  if (isMarked)
    return (
      'You and the release changed the same lines. Keep the right ones between <<<<<<< and ' +
      '>>>>>>>, and remove the markers.'
    );
  if (inOwner && inRelease)
    return (
      'You and the release changed this file. Yours is kept: copy what you need from the ' +
      'release.'
    );
  if (inBase && inOwner)
    return (
      'You changed this file, and the release removed it. Yours is kept: move your change to ' +
      'where it belongs now, then delete the file.'
    );
  return 'You and the release renamed this file differently. Keep one of the two.';
}
