import { baseLanguage } from '../../text/base-language.ts';
import type { Stem } from '../../text/stems.ts';
import type { ArticleFacts, PackedFacts } from './article-facts.ts';
import { unpackFacts } from './article-facts.ts';
import type { IndexedArticle } from './indexed-article.ts';
import { readIndexedArticle } from './indexed-article.ts';
import type { KnownWords } from './known-words.ts';
import { unpackKnownWords } from './known-words.ts';
import type { ImportModule } from './load-index-file.ts';
import { IndexUnavailable, loadIndexFile, loadJson, loadStem } from './load-index-file.ts';
import { startPagefind } from './start-pagefind.ts';
import type { Vocabulary } from './vocabulary.ts';
import { unpackVocabulary } from './vocabulary.ts';
import { watchFetch } from './watched-fetch.ts';

/** An article that contains a word. */
export type Hit = {
  /** Number of the article in the index. */
  readonly row: number;
  /** Pagefind's score of this word in this article. */
  readonly score: number;
  /** Positions of the word in the text, counted in words. */
  readonly positions: readonly number[];
  /** Metadata fields that contain the word: `title`, and those of `search-record.ts`. */
  readonly fields: readonly string[];
};

/** The search index of one language. */
export type SearchIndex = {
  readonly facts: readonly ArticleFacts[];
  /** Words that say nothing about the subject of a query. */
  readonly stopWords: ReadonlySet<string>;
  /** See `Language`. */
  readonly elision?: RegExp | undefined;
  readonly particles: readonly string[];
  readonly known: KnownWords;
  readonly stem?: Stem | undefined;
  /** Rows pinned to the top of the results, by the `betKey` of the query. */
  readonly bestBets: ReadonlyMap<string, readonly number[]>;
  /** Loads the words of the site, again on every call. */
  vocabulary(): Promise<Vocabulary>;
  /** Loads the files that `find` needs for a word or a prefix of it. */
  preload(word: string): Promise<void>;
  /** Returns the articles that contain a word, its inflected forms or words that begin with it. */
  find(word: string): Promise<readonly Hit[]>;
  article(row: number): Promise<IndexedArticle>;
  /** Returns whether the site has a newer index than this one. */
  isStale(): Promise<boolean>;
};

type Entry = { languages: Record<string, { hash: string }> };

/**
 * Opens the index, in our worker.
 * @param site URL of the site root, with the base path
 * @param lang BCP 47 code of the page
 * @param importModule imports Pagefind's script by its URL
 * @throws IndexUnavailable when the index cannot be loaded
 */
export async function openIndex(
  site: URL,
  lang: string,
  importModule: ImportModule = importFromSite,
): Promise<SearchIndex> {
  const folder = new URL('pagefind/', site);
  const base = lang.toLowerCase();
  // Most indexes have the language of the page, so its files are requested before the entry file
  // confirms it.
  const starting = startPagefind(folder, site, lang, importModule);
  starting.catch(() => undefined);
  const watched = watchFetch(folder);
  for (const name of [
    'pagefind-entry.json',
    `facts.${base}.json`,
    `wasm.${baseLanguage(base)}.pagefind`,
  ])
    watched.askEarly(name);

  const entryUrl = new URL('pagefind-entry.json', folder);
  const entry = await loadJson<Entry>(entryUrl);
  if (Object.keys(entry.languages).length === 0)
    return emptyIndex(
      async () => Object.keys((await loadJson<Entry>(entryUrl)).languages).length > 0,
    );
  const language = languageOf(entry, lang);
  const hash = entry.languages[language]?.hash;
  watched.askEarly(`pagefind.${hash}.pf_meta`);
  const newest = await loadJson<PackedFacts>(new URL(`facts.${language}.json`, folder));
  // During a deployment, the two files may be of different releases. Each index also has its facts
  // under its own name.
  const packed =
    newest.index === hash
      ? newest
      : await loadJson<PackedFacts>(new URL(`facts.${hash}.json`, folder));
  if (packed.index !== hash) throw new IndexUnavailable('The facts belong to another index.');
  const stemming =
    packed.knownWords === undefined ? undefined : loadStem(folder, language, importModule);
  const pagefind = await starting;

  const search = async (word: string | null) => {
    const before = watched.failures.length;
    const { results } = await pagefind.search(word);
    // Pagefind treats a file that could not be loaded as a word without matches.
    if (watched.failures.length > before) throw new IndexUnavailable(watched.failures.join(' '));
    return results;
  };
  const all = await search(null);
  watched.forgetEarly();
  const rows = new Map(all.map(({ id }, row) => [id, row]));
  const facts = unpackFacts(packed);
  if (facts.length !== all.length) throw new IndexUnavailable('The facts do not match the index.');

  const stem = await stemming;
  return {
    facts,
    stem,
    stopWords: new Set(packed.stopWords),
    elision: packed.elision === undefined ? undefined : new RegExp(packed.elision, 'u'),
    // Facts of an earlier release, which a browser may have cached, have none.
    particles: packed.particles ?? [],
    known: unpackKnownWords(packed.knownWords, stem),
    bestBets: new Map(Object.entries(packed.bestBets)),
    vocabulary: async () =>
      unpackVocabulary(await (await loadIndexFile(new URL(`words.${hash}.txt`, folder))).text()),
    preload: (word) => pagefind.preload(word),
    async find(word) {
      const results = await search(word);
      return results.map(({ id, score, words, matchedMetaFields = [] }): Hit => ({
        row: rows.get(id) ?? -1,
        score,
        positions: words,
        fields: matchedMetaFields,
      }));
    },
    async article(row) {
      const data = await all[row]?.data();
      if (!data) throw new IndexUnavailable(`There is no article ${row}.`);
      if (data.filters['category']?.[0] !== facts[row]?.category)
        throw new IndexUnavailable('The facts belong to other articles.');
      return readIndexedArticle(data);
    },
    async isStale() {
      return (await loadJson<Entry>(entryUrl)).languages[language]?.hash !== hash;
    },
  };
}

/** Returns the index of a site without articles. This is not a failure. */
function emptyIndex(isStale: SearchIndex['isStale']): SearchIndex {
  return {
    facts: [],
    stopWords: new Set(),
    particles: [],
    known: { has: () => true },
    bestBets: new Map(),
    vocabulary: () => Promise.resolve(new Map()),
    preload: () => Promise.resolve(),
    find: () => Promise.resolve([]),
    article: (row) => Promise.reject(new IndexUnavailable(`There is no article ${row}.`)),
    isStale,
  };
}

/** Returns the language that Pagefind selects: the same, its base language, else the only one. */
function languageOf({ languages }: Entry, lang: string): string {
  const wanted = lang.toLowerCase();
  const language = [wanted, baseLanguage(wanted), ...Object.keys(languages)].find(
    (name) => name in languages,
  );
  if (language === undefined) throw new IndexUnavailable('The index has no language.');
  return language;
}

function importFromSite(url: string): Promise<unknown> {
  return import(/* @vite-ignore */ url);
}
