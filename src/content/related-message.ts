import { isSlug, slugOf } from '../text/slug.ts';

/** Returns the message for a value of `related` that is no file name but shows what was meant. */
export function relatedMessage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const shown = JSON.stringify(value.slice(0, 80));
  const name = /([^/]+?)\/*$/.exec(value.trim().replace(/[?#].*$/, ''))?.[1] ?? '';
  const file = name.replace(/\.mdx?$/i, '');
  if (isSlug(file) && file !== value)
    return `\`related\` contains ${shown}. Write only the file name, without .md: ${file}.`;
  const lower = file.toLowerCase();
  if (isSlug(lower))
    return (
      `\`related\` contains ${shown} with capital letters, and file names of articles have ` +
      `none. Write ${lower}.`
    );
  const slug = slugOf(file);
  return slug === ''
    ? undefined
    : `\`related\` contains ${shown}, which is no file name. Did you mean ${slug}?`;
}
