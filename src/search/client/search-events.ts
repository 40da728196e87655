/** `asked` on `<search-page>`: the reader asks for the listing of these words. */
export type Asked = { readonly words: string };

/** `suggested` on the form of a search box: its list of suggestions is about to be shown. */
export type Suggested = { readonly words: string; readonly list: HTMLElement };
