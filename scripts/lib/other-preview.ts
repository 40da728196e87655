/** The file in which Astro keeps its list of articles, before it gets its name. */
const TEMPORARY_FILE = /[\\/]\.astro[\\/]data-store\.json\.tmp$/;

/**
 * Returns whether an error of Astro comes from another preview of the same project, which wrote its
 * list of articles at the same moment and took the temporary file along.
 */
export function isFromOtherPreview(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : undefined;
  if (!(cause instanceof Error)) return false;
  const { code, path }: NodeJS.ErrnoException = cause;
  return code === 'ENOENT' && TEMPORARY_FILE.test(path ?? '');
}
