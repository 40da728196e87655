import { isKindOfPage, numberedPath } from '../../domain/moved-paths.ts';
import { pathKey } from '../../domain/old-path.ts';

/**
 * Returns the keys under which a page of an old help center is found: its path, and the number of
 * the page with the segment before it, because other words may follow the number.
 * @param path from the site root
 */
export function pageKeys(path: string): string[] {
  const { before = [], number } = numberedPath(path) ?? {};
  const kind = before.at(-1) ?? '';
  return [
    pathKey(path),
    ...(number !== undefined && isKindOfPage(kind) ? [`${kind}/${number}`.toLowerCase()] : []),
  ];
}
