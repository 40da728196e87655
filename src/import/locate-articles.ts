import { existsSync, lstatSync } from 'node:fs';
import { pathKey } from '../domain/old-path.ts';
import type { ArticlePath } from './article-path.ts';
import { articlePathOf } from './article-path.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { ImportRecord } from './import-record.ts';
import { baseFile, readRecord, recordedSources, recordKey } from './import-record.ts';
import type { NameHolder } from './name-holders.ts';
import { nameHolders } from './name-holders.ts';
import type { FileHere } from './read-here.ts';
import { readFacts, readHere } from './read-here.ts';

type Entry = ImportRecord['articles'][string];

/** Where the articles of a run are in the articles folder, and what is there besides. */
export type Located = {
  /** The record, with articles where they are today. */
  readonly articles: ImportRecord['articles'];
  /** Folders of sections that the record has, by the ids of groups. */
  readonly sections: ImportRecord['sections'];
  /** The path of each article that has one, by its key. */
  readonly places: ReadonlyMap<string, ArticlePath>;
  /** Keys of recorded articles whose files are gone. */
  readonly missing: ReadonlySet<string>;
  /** Old paths that earlier runs wrote, by key. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
  /** Who has or had each file name. */
  readonly names: ReadonlyMap<string, readonly NameHolder[]>;
  /** Files that moved without the record: paths before and after. */
  readonly moved: readonly (readonly [from: string, to: string])[];
};

export type LocateOptions = {
  readonly out: string;
  /** Name of the source. */
  readonly source: string;
  readonly record: ImportRecord;
  /** Old paths of each article. */
  readonly redirects: ReadonlyMap<ImportedArticle, readonly string[]>;
  /** Returns whether an article has the text that a file had when an import wrote it. */
  readonly hasTextOf: (article: ImportedArticle, base: string) => boolean;
};

/** Finds the files of articles by the record, then by what only their files can contain. */
export function locateArticles(
  articles: readonly ImportedArticle[],
  options: LocateOptions,
): Located {
  const { out, record, redirects } = options;
  const here = readHere(out);
  const present = new Map(articles.map((article) => [recordKey(article), article]));
  const entries = recordedPlaces(record);
  const places = new Map<string, ArticlePath>();
  const missing = new Set<string>();
  const moved: [string, string][] = [];
  const recorded: Record<string, Entry> = { ...record.articles };
  const claimed = pathsOfOthers(options);

  for (const key of present.keys()) {
    const place = entries.get(key);
    if (place) places.set(key, place);
    // Two articles that share a path are told apart by their old paths.
    else if (key in recorded) delete recorded[key];
    if (place && here.has(place.path)) claimed.add(place.path);
  }
  const gone = new Map(
    [...entries].flatMap(([key, { path }]) => (present.has(key) ? [] : [[path, key]])),
  );
  const search = createSearch(here, claimed, gone, options);
  for (const [key, article] of present) {
    const place = places.get(key);
    if (place && here.has(place.path)) continue;
    const found = search(article, redirects.get(article) ?? [], recorded[key]);
    if (!found) {
      if (place) missing.add(key);
      continue;
    }
    claimed.add(found.path);
    places.set(key, found);
    const former = gone.get(found.path);
    const entry = recorded[key] ?? (former === undefined ? undefined : recorded[former]);
    if (former !== undefined) delete recorded[former];
    if (entry) recorded[key] = { ...entry, path: found.path };
    if (place) moved.push([place.path, found.path]);
  }

  const earlier = new Map<string, readonly string[]>();
  for (const key of present.keys()) {
    const entry = recorded[key];
    if (!entry) continue;
    const file = here.get(entry.path);
    // The copy of a file that moved by hand is at the old path still.
    const base = [record.articles[key]?.path ?? '', entry.path]
      .map((path) => baseFile(out, path))
      .find((copy) => lstatSync(copy, { throwIfNoEntry: false })?.isFile());
    const facts = base === undefined || file?.digest === entry.written ? file : readFacts(base);
    earlier.set(key, facts?.redirects ?? []);
  }
  return {
    articles: recorded,
    sections: record.sections,
    places,
    missing,
    earlier,
    moved,
    names: nameHolders(here, recorded, places, (path) => {
      return !claimed.has(path) && existsSync(baseFile(out, path));
    }),
  };
}

/** Returns the paths of articles in the record by key, without those that two articles share. */
function recordedPlaces({ articles }: ImportRecord): ReadonlyMap<string, ArticlePath> {
  const places = Object.entries(articles).flatMap(([key, { path }]) => {
    const place = articlePathOf(path);
    return place && key.startsWith(`${place.locale}/`) ? [{ key, place }] : [];
  });
  const byPath = Map.groupBy(places, ({ place }) => place.path);
  const sole = places.filter(({ place }) => byPath.get(place.path)?.length === 1);
  return new Map(sole.map(({ key, place }) => [key, place]));
}

/** Returns the paths that imports from other sources wrote. */
function pathsOfOthers({ out, source }: LocateOptions): Set<string> {
  const others = recordedSources(out).filter((name) => name !== source);
  return new Set(
    others.flatMap((name) => Object.values(readRecord(out, name).articles).map(({ path }) => path)),
  );
}

type Search = (
  article: ImportedArticle,
  oldPaths: readonly string[],
  entry: Entry | undefined,
) => FileHere | undefined;

/**
 * Returns a function that finds the file of an article that is not where the record has it. Only
 * one file may answer: it has the digest that the record knows, or an old path of the article; and
 * its title too, when the record knows the article, because an old path also says which article
 * replaces a deleted one. An article with a new id has an old path or the text of one that is gone.
 */
function createSearch(
  here: ReadonlyMap<string, FileHere>,
  claimed: ReadonlySet<string>,
  gone: ReadonlyMap<string, string>,
  { out, hasTextOf }: LocateOptions,
): Search {
  const loose = [...here.values()].filter(({ path }) => !claimed.has(path));
  const byDigest = Map.groupBy(loose, ({ digest }) => digest);
  const byTitle = Map.groupBy(loose, ({ title }) => title);
  const byOldPath = new Map<string, FileHere[]>();
  for (const file of loose)
    for (const key of new Set(file.redirects.map(pathKey)))
      byOldPath.set(key, [...(byOldPath.get(key) ?? []), file]);

  return (article, oldPaths, entry) => {
    const only = (files: readonly FileHere[]) => {
      const free = files.filter(
        ({ path, locale }) => locale === article.locale && !claimed.has(path),
      );
      const [first, ...others] = new Set(free);
      return others.length === 0 ? first : undefined;
    };
    const at = (paths: readonly string[]) =>
      paths.flatMap((path) => byOldPath.get(pathKey(path)) ?? []);
    if (entry === undefined)
      return (
        only(at(oldPaths)) ??
        only(
          (byTitle.get(article.title) ?? []).filter(
            ({ path }) => gone.has(path) && hasTextOf(article, baseFile(out, path)),
          ),
        )
      );
    const before = readFacts(baseFile(out, entry.path));
    const titles = [before.title, article.title];
    return (
      only(byDigest.get(entry.written) ?? []) ??
      only(at([...oldPaths, ...before.redirects]).filter(({ title }) => titles.includes(title)))
    );
  };
}
