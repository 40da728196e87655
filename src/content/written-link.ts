import type { Position } from '../text/line-column.ts';

/** A link in a file that is no article, such as a notice or the glossary. */
export type WrittenLink = Position & {
  /** Links to files of articles are paths of their pages. */
  readonly url: string;
};
