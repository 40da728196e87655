/** A public search engine with a plain form: words in one field, the host to search in another. */
export type SearchEngine = {
  readonly name: string;
  /** URL that the form is sent to. */
  readonly action: string;
  readonly wordsField: string;
  readonly hostField: string;
};

/** Engines that work without JavaScript. Google needs it, and Bing has no field for a host. */
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

/** Returns the engine that the owner selected, if any. */
export function searchEngineOf(id: SearchEngineId | undefined): SearchEngine | undefined {
  return id && engines[id];
}
