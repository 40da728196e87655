import type { MovedPaths } from '../../domain/moved-paths.ts';
import { movedTo } from '../../domain/moved-paths.ts';

/**
 * Leads on to the article that an old path means, if the site knows one. Keeps the fragment, which
 * may name a section.
 * @param base base path of the site
 * @param path requested, below the base path
 */
export async function followMoved(base: string, path: string): Promise<void> {
  const response = await fetch(`${base}moved.json`).catch(() => undefined);
  if (!response?.ok) return;
  const moved = (await response.json()) as MovedPaths;
  const target = movedTo(path, moved);
  if (target !== undefined) location.replace(target + location.hash);
}
