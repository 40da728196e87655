import { rememberStems } from '../../text/stems.ts';
import { baseLanguage } from '../../text/base-language.ts';
import { readIrregularForms } from '../../languages/read-irregular-forms.ts';
import type { PackedFacts } from './article-facts.ts';
import { unpackFacts } from './article-facts.ts';
import { wordFinder } from './find-word.ts';
import { fromIndexLanguage, toIndexLanguage } from './index-language.ts';
import { readIndexedArticle } from './indexed-article.ts';
import { unpackKnownWords } from './known-words.ts';
import type { ImportModule } from './load-index-file.ts';
import { IndexUnavailable, loadIndexFile, loadJson, loadStem } from './load-index-file.ts';
import type { Hit } from './hit.ts';
import type { SearchIndex } from './search-index.ts';
import { emptyIndex } from './search-index.ts';
import { lookupsOf } from './search-forms.ts';
import { startPagefind } from './start-pagefind.ts';
import { openMeaning } from './meaning.ts';
import { unpackVocabulary } from './vocabulary.ts';
import { watchFetch } from './watched-fetch.ts';

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
  const starting = startPagefind(folder, site, toIndexLanguage(lang), importModule);
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
  const indexLanguage = languageOf(entry, lang);
  const language = fromIndexLanguage(indexLanguage);
  const hash = entry.languages[indexLanguage]?.hash;
  watched.askEarly(`pagefind.${hash}.pf_meta`);
  const newest = await loadJson<PackedFacts>(new URL(`facts.${language}.json`, folder));
  // During a deployment, the two files may be of different releases. Each index also has its facts
  // under its own name.
  const packed =
    newest.index === hash
      ? newest
      : await loadJson<PackedFacts>(new URL(`facts.${hash}.json`, folder));
  if (packed.index !== hash) throw new IndexUnavailable('The facts belong to another index.');
  const stemming = packed.isStemmed ? loadStem(folder, language, importModule) : undefined;
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
  const loadedStem = await stemming;
  const stem = loadedStem && rememberStems(loadedStem);
  const irregular = readIrregularForms(packed.irregularForms);
  const isComplete = stem !== undefined || !packed.isStemmed;
  const known = unpackKnownWords(isComplete ? packed.knownWords : undefined, stem, language);
  const stopWords = new Set(packed.stopWords);
  const findKey = async (key: string) => {
    const results = await search(key);
    // In quotes, Pagefind leaves out words that only begin with this one.
    const exact = key.startsWith('"') ? results : await search(`"${key}"`);
    const exactIds = new Set(exact.map(({ id }) => id));
    return results.map(({ id, score, words, matchedMetaFields = [] }): Hit => ({
      row: rows.get(id) ?? -1,
      score,
      positions: words,
      fields: matchedMetaFields,
      isExact: exactIds.has(id),
    }));
  };
  const vocabulary = async () =>
    unpackVocabulary(await (await loadIndexFile(new URL(`words.${hash}.txt`, folder))).text());

  return {
    facts,
    stem,
    stopWords,
    elision: packed.elision === undefined ? undefined : new RegExp(packed.elision, 'u'),
    // Facts of an earlier release, which a browser may have cached, have none.
    particles: packed.particles ?? [],
    irregular,
    known: { ...known, has: (word) => stopWords.has(word) || known.has(word) },
    meaning:
      stem && packed.meaning
        ? openMeaning(folder, packed.meaning, facts.length, (word) => stem(irregular.baseOf(word)))
        : undefined,
    bestBets: new Map(Object.entries(packed.bestBets)),
    alsoSearched: new Map(Object.entries(packed.alsoSearched ?? {})),
    vocabulary,
    async preload(word) {
      const keys = lookupsOf(word, language, known.isIndexed).flat();
      await Promise.all(keys.map((key) => pagefind.preload(key)));
    },
    find: wordFinder(findKey, { lang: language, known, stopWords, vocabulary }),
    article: readOnce(async (row) => {
      const data = await all[row]?.data();
      if (!data) throw new IndexUnavailable(`There is no article ${row}.`);
      if (data.filters['category']?.[0] !== facts[row]?.category)
        throw new IndexUnavailable('The facts belong to other articles.');
      return readIndexedArticle(data);
    }),
    async isStale() {
      return (await loadJson<Entry>(entryUrl)).languages[indexLanguage]?.hash !== hash;
    },
  };
}

/** Returns the index that Pagefind selects: of the language, its base, else the only one. */
function languageOf({ languages }: Entry, lang: string): string {
  const language = [
    toIndexLanguage(lang),
    baseLanguage(toIndexLanguage(lang)),
    ...Object.keys(languages),
  ].find((name) => name in languages);
  if (language === undefined) throw new IndexUnavailable('The index has no language.');
  return language;
}

/** Returns a function that keeps what it has read, by row; what failed is read again. */
function readOnce<Content>(
  read: (row: number) => Promise<Content>,
): (row: number) => Promise<Content> {
  const contents = new Map<number, Promise<Content>>();
  return (row) => {
    const content = contents.get(row) ?? read(row);
    contents.set(row, content);
    content.catch(() => contents.delete(row));
    return content;
  };
}

function importFromSite(url: string): Promise<unknown> {
  return import(/* @vite-ignore */ url);
}
