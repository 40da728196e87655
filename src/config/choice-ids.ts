import { site } from './settings.ts';

/** Ids of the values of all groups of choices. Each is a block in articles: `> [!EU]`. */
export const choiceIds: readonly string[] = Object.values(site.choices).flatMap(Object.keys);

/**
 * The groups of choices and their values for scripts in the browser, as parameters of a URL:
 * `platform=app,web&region=eu,us`.
 */
export const choiceParameters = new URLSearchParams(
  Object.entries(site.choices).map(([id, values]) => [id, Object.keys(values).join()]),
)
  .toString()
  .replaceAll('%2C', ',');
