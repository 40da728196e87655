/** A public search engine that answers a plain form: words in one field, the host to search in another. */
export type SearchEngine = {
  readonly name: string;
  /** Address that the form leads to. */
  readonly action: string;
  readonly wordsField: string;
  readonly hostField: string;
};

/** Engines that work without JavaScript. Google answers only with it, Bing has no field for a host. */
const engines = {
  duckduckgo: {
    name: 'DuckDuckGo',
    action: 'https://duckduckgo.com/',
    wordsField: 'q',
    hostField: 'sites',
  },
} as const satisfies Readonly<Record<string, SearchEngine>>;

export type SearchEngineId = keyof typeof engines;

/** The engines that an owner can choose. */
export const searchEngineIds = Object.keys(engines) as SearchEngineId[];

/** The engine that an owner has chosen; undefined when there is none. */
export function searchEngineOf(id: SearchEngineId | undefined): SearchEngine | undefined {
  return id && engines[id];
}
