import { isSlug, slugOf } from '../text/slug.ts';

/** Returns a file name for a name, or the fallback when no ASCII form exists. */
export function nameOf(name: string, fallback: string): string {
  const slug = slugOf(name);
  if (isSlug(slug)) return slug;
  const plain = slugOf(fallback);
  return isSlug(plain) ? plain : 'article';
}

/** Returns a name that is free: the wanted one, or one with a number. */
export function freeName(wanted: string, isFree: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; !isFree(name); number++) name = `${wanted}-${number}`;
  return name;
}
