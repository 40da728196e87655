import { baseLanguage } from '../../text/base-language.ts';
import type { ArticleFacts, PackedFacts } from './article-facts.ts';
import { unpackFacts } from './article-facts.ts';
import type { KnownWords } from './known-words.ts';
import { unpackKnownWords } from './known-words.ts';
import type { Stem, StemModule } from '../../text/stems.ts';
import { accentless, stemFile } from '../../text/stems.ts';
import { bundledStem } from '../../languages/bundled-stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import { unpackVocabulary } from './vocabulary.ts';
import { watchFetch } from './watched-fetch.ts';

/** An article that a word was found in. */
export type Hit = {
  /** Number of the article in the index. */
  readonly row: number;
  /** Pagefind's score of this word in this article. */
  readonly score: number;
  /** Where the word stands in the text, in words. */
  readonly positions: readonly number[];
  /** Fields beside the text that hold the word: `title`, and those of `search-record.ts`. */
  readonly fields: readonly string[];
};

/** An article as a listing shows it. */
export type IndexedArticle = {
  /** Address below the base path. */
  readonly href: string;
  readonly title: string;
  /** The text, in which an end mark closes every block. */
  readonly text: string;
  /** Where each word of the text begins and ends, in characters; positions of hits are indexes into this list. */
  readonly words: readonly (readonly [start: number, end: number])[];
  readonly published: string;
  readonly updated: string;
};

/** The search index of one language. */
export type SearchIndex = {
  readonly facts: readonly ArticleFacts[];
  /** Words that tell nothing about a question's subject. */
  readonly stopWords: ReadonlySet<string>;
  /** See `Language`. */
  readonly elision?: RegExp | undefined;
  readonly particles: readonly string[];
  readonly known: KnownWords;
  /** Rows pinned on top of a question's results, by `betKey`. */
  readonly bestBets: ReadonlyMap<string, readonly number[]>;
  /** The words of the site, loaded anew at every call. */
  vocabulary(): Promise<Vocabulary>;
  /** Loads what `find` will need for the word, or for one that begins so. */
  preload(word: string): Promise<void>;
  /** Articles that hold the word, its inflections or words that begin with it. */
  find(word: string): Promise<readonly Hit[]>;
  article(row: number): Promise<IndexedArticle>;
  /** Whether the site has published another index since this one was opened. */
  isStale(): Promise<boolean>;
};

/** A file of the index could not be loaded, or does not fit the others: what was found is not to be trusted. */
export class IndexUnavailable extends Error {
  override name = 'IndexUnavailable';
}

type PagefindResult = {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<PagefindData>;
};
type PagefindData = {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};
type Pagefind = {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  search(word: string | null): Promise<{ results: PagefindResult[] }>;
  preload(word: string): Promise<void>;
};
type Entry = { languages: Record<string, { hash: string }> };

/**
 * Opens the index. Runs in a worker of ours, without Pagefind's own (one script less to load).
 * @param site address of the site's root, base path included
 * @param lang BCP 47 code of the page
 * @param importModule imports Pagefind's script from its address
 * @throws IndexUnavailable when the index cannot be loaded
 */
export async function openIndex(
  site: URL,
  lang: string,
  importModule = importFromSite,
): Promise<SearchIndex> {
  const folder = new URL('pagefind/', site);
  const base = lang.toLowerCase();
  // Most indexes have the language of the page, so its files are asked for before the entry file confirms it.
  const starting = startPagefind(folder, site, lang, importModule);
  starting.catch(() => undefined);
  const watched = watchFetch(folder);
  for (const name of [
    'pagefind-entry.json',
    `facts.${base}.json`,
    `wasm.${baseLanguage(base)}.pagefind`,
  ])
    watched.askEarly(name);

  const entryAddress = new URL('pagefind-entry.json', folder);
  const entry = await loadJson<Entry>(entryAddress);
  if (Object.keys(entry.languages).length === 0)
    return emptyIndex(
      async () => Object.keys((await loadJson<Entry>(entryAddress)).languages).length > 0,
    );
  const language = languageOf(entry, lang);
  const hash = entry.languages[language]?.hash;
  watched.askEarly(`pagefind.${hash}.pf_meta`);
  const newest = await loadJson<PackedFacts>(new URL(`facts.${language}.json`, folder));
  // While a release is uploaded, the two files may be of different releases; each index also has its facts under its own name.
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
    // Pagefind treats a chunk that could not be loaded as a word that nothing holds.
    if (watched.failures.length > before) throw new IndexUnavailable(watched.failures.join(' '));
    return results;
  };
  const all = await search(null);
  watched.forgetEarly();
  const rows = new Map(all.map(({ id }, row) => [id, row]));
  const facts = unpackFacts(packed);
  if (facts.length !== all.length) throw new IndexUnavailable('The facts do not fit the index.');

  return {
    facts,
    stopWords: new Set(packed.stopWords),
    elision: packed.elision === undefined ? undefined : new RegExp(packed.elision, 'u'),
    // Facts of an earlier release, which a reader's browser may keep, name none.
    particles: packed.particles ?? [],
    known: unpackKnownWords(packed.knownWords, await stemming),
    bestBets: new Map(Object.entries(packed.bestBets)),
    vocabulary: async () =>
      unpackVocabulary(await (await load(new URL(`words.${hash}.txt`, folder))).text()),
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
        throw new IndexUnavailable('The facts are those of other articles.');
      return {
        ...textOf(data.raw_content),
        href: data.url,
        title: data.meta['title'] ?? '',
        published: data.filters['published']?.[0] ?? '',
        updated: data.filters['updated']?.[0] ?? '',
      };
    },
    async isStale() {
      return (await loadJson<Entry>(entryAddress)).languages[language]?.hash !== hash;
    },
  };
}

/** The index of a site whose first article is still to come: nothing has failed, there is only nothing to find. */
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

/** @returns undefined when it does not come: a search that corrects nothing is better than none */
async function loadStem(
  folder: URL,
  language: string,
  importModule: typeof importFromSite,
): Promise<Stem | undefined> {
  const bundled = bundledStem(language);
  if (bundled) return bundled;
  return importModule(new URL(stemFile(language), folder).href).then(
    (module) => accentless(module as StemModule),
    () => undefined,
  );
}

async function loadJson<Content>(address: URL): Promise<Content> {
  return (await (await load(address)).json()) as Content;
}

async function load(address: URL): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new IndexUnavailable(`${address.pathname}: ${response.status}`);
  return response;
}

/** Pagefind's own choice: the language, its base language, else the only one there is. */
function languageOf({ languages }: Entry, lang: string): string {
  const wanted = lang.toLowerCase();
  const language = [wanted, baseLanguage(wanted), ...Object.keys(languages)].find(
    (name) => name in languages,
  );
  if (language === undefined) throw new IndexUnavailable('The index holds no language.');
  return language;
}

const importFromSite = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

async function startPagefind(
  folder: URL,
  site: URL,
  lang: string,
  importModule: typeof importFromSite,
): Promise<Pagefind> {
  // Pagefind reads the language from the document, which a worker does not have.
  const root = { getAttribute: () => lang };
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => root } });
  const pagefind = (await importModule(new URL('pagefind.js', folder).href)) as Pagefind;
  await pagefind.options({ basePath: folder.href, baseUrl: site.pathname });
  return pagefind;
}

/**
 * The text of an article and its words as Pagefind counts them: between white space, and between the marks (U+200B) it
 * sets in languages that are written without.
 */
export function textOf(rawContent: string): Pick<IndexedArticle, 'text' | 'words'> {
  const marked = rawContent.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const words: [number, number][] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/[\s\u200B]+|[^\s\u200B]+/g)) {
    const start = text.length;
    const isWord = !/^[\s\u200B]/.test(piece);
    text += isWord ? piece : piece.replaceAll('\u200B', '');
    if (isWord) words.push([start, text.length]);
  }
  return { text, words };
}
