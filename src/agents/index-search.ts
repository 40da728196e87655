import { createRoutes } from '../config/routes.ts';
import { dayNumber } from '../domain/calendar-day.ts';
import { readIrregularForms } from '../languages/read-irregular-forms.ts';
import type { ArticleFacts, PackedFacts } from '../search/engine/article-facts.ts';
import { titleKey, unpackFacts } from '../search/engine/article-facts.ts';
import { wordFinder } from '../search/engine/find-word.ts';
import { toIndexText } from '../search/engine/index-text.ts';
import { indexedText } from '../search/engine/indexed-text.ts';
import { unpackKnownWords } from '../search/engine/known-words.ts';
import { IndexUnavailable } from '../search/engine/load-index-file.ts';
import { openMeaning } from '../search/engine/meaning.ts';
import type { SearchIndex } from '../search/engine/search-index.ts';
import { unpackVocabulary } from '../search/engine/vocabulary.ts';
import type { Stem } from '../text/stems.ts';
import { rememberStems } from '../text/stems.ts';
import { fullTexts } from './full-texts.ts';
import type { ReadFile } from './read-file.ts';
import { serveFiles } from './serve-files.ts';
import type { KnownIndex } from './site-index-schema.ts';
import { wordPostings } from './word-postings.ts';

/**
 * Opens the search of a built site where Pagefind cannot run: Workers start WebAssembly from their
 * own program only. Words are looked up in titles, headings and, where `llms-full.txt` is not too
 * large, the texts; the meaning of a question in the whole articles. The ranking is the same as in
 * the browser, which also knows synonyms.
 * @param lang BCP 47 code
 * @param stemmer of the language, if it has one
 * @throws IndexUnavailable when the site has no search index
 */
export async function openIndexSearch(
  read: ReadFile,
  lang: string,
  index: KnownIndex,
  stemmer: Stem | undefined,
): Promise<SearchIndex> {
  const packed = await factsOf(read, lang);
  const rows = inOrderOf(unpackFacts(packed), index.articles);
  const articles = rows.map(({ article }) => article);
  const path = createRoutes('/', index.locales[0]).llmsFull(lang).slice(1);
  const bodies = await fullTexts(read, path);
  const texts = articles.map(({ url, description = '' }) =>
    indexedText(toIndexText(bodies.get(url) ?? description)),
  );
  const stem = rememberStems(stemmer ?? ((word) => word));
  const find = wordPostings(
    articles.map(({ title, headings }, row) => ({
      title,
      headings: headings.map(({ text }) => text).join(' '),
      text: texts[row] ?? indexedText(''),
    })),
    stem,
  );
  const stopWords = new Set(packed.stopWords);
  const known = unpackKnownWords(packed.knownWords, stem, lang);
  const irregular = readIrregularForms(packed.irregularForms);
  const vocabulary = async () =>
    unpackVocabulary(new TextDecoder().decode(await read(`pagefind/words.${packed.index}.txt`)));
  const isOrdered = rows.every(({ isKnown }) => isKnown);
  return {
    facts: rows.map(({ facts }) => facts),
    stem: stemmer && stem,
    stopWords,
    elision: packed.elision === undefined ? undefined : new RegExp(packed.elision, 'u'),
    particles: packed.particles ?? [],
    irregular,
    known: { ...known, has: (word) => stopWords.has(word) || known.has(word) },
    meaning:
      stemmer && packed.meaning && isOrdered
        ? openMeaning(new URL('pagefind/', serveFiles(read)), packed.meaning, rows.length, (word) =>
            stem(irregular.baseOf(word)),
          )
        : undefined,
    bestBets: new Map(isOrdered ? Object.entries(packed.bestBets) : []),
    vocabulary,
    preload: () => Promise.resolve(),
    find: wordFinder((key) => Promise.resolve(find(key)), { lang, known, stopWords, vocabulary }),
    article(row) {
      const [article, text] = [articles[row], texts[row]];
      if (!article || !text)
        return Promise.reject(new IndexUnavailable(`There is no article ${row}.`));
      const { slug, title, published, updated } = article;
      const href = `/articles/${slug}/`;
      return Promise.resolve({
        ...text,
        href,
        title,
        published,
        updated,
        headings: [],
        sources: [],
      });
    },
    isStale: async () => (await factsOf(read, lang)).index !== packed.index,
  };
}

async function factsOf(read: ReadFile, lang: string): Promise<PackedFacts> {
  const path = `pagefind/facts.${lang.toLowerCase()}.json`;
  const bytes = await read(path);
  if (!bytes) throw new IndexUnavailable(`There is no ${path}.`);
  return JSON.parse(new TextDecoder().decode(bytes)) as PackedFacts;
}

type Entry = KnownIndex['articles'][number];
type Row = { readonly article: Entry; readonly facts: ArticleFacts; readonly isKnown: boolean };

/**
 * Returns the articles in the order of the search index, which the files of meaning have, too. The
 * facts name no article, but a title, a category and a day say which one it is.
 */
function inOrderOf(facts: readonly ArticleFacts[], articles: readonly Entry[]): Row[] {
  const keyOf = ({ titleKey: key, category, updated }: Omit<ArticleFacts, 'views'>) =>
    `${key} ${category} ${updated}`;
  const waiting = Map.groupBy(articles, ({ title, category, updated }) =>
    keyOf({ titleKey: titleKey(title), category, updated: dayNumber(updated) }),
  );
  const known = facts.map((fact) => ({ article: waiting.get(keyOf(fact))?.shift(), facts: fact }));
  const isComplete = known.every(({ article }) => article) && facts.length === articles.length;
  if (isComplete)
    return known.flatMap(({ article, facts: fact }) =>
      article ? [{ article, facts: fact, isKnown: true }] : [],
    );
  return articles.map((article) => ({
    article,
    facts: {
      category: article.category,
      updated: dayNumber(article.updated),
      views: 0,
      titleKey: titleKey(article.title),
    },
    isKnown: false,
  }));
}
