import type { ApiAnswer, ApiClient, ApiRequest } from './api-client.ts';

export type PagesOptions<Item> = {
  readonly api: ApiClient;
  readonly first: string;
  readonly request?: ApiRequest;
  /** Takes the items out of a page. */
  readonly read: (value: unknown, page: string) => readonly Item[];
  /** @returns the URL of the next page, absolute or relative; undefined after the last one */
  readonly next: (answer: ApiAnswer, page: string, found: number) => string | null | undefined;
};

/**
 * Returns the items of all pages of a list; none when the server does not have the list. Never asks
 * for a page twice, and only asks the host of the first page, because requests carry a key.
 */
export async function pagesOf<Item>(options: PagesOptions<Item>): Promise<Item[]> {
  const { api, first, request, read, next } = options;
  const items: Item[] = [];
  const visited = new Set<string>();
  let page: string | undefined = first;
  while (page !== undefined && !visited.has(page)) {
    visited.add(page);
    const answer: ApiAnswer | undefined = await api.json(page, request);
    if (answer === undefined) break;
    const found = read(answer.value, page);
    items.push(...found);
    const link = next(answer, page, found.length);
    page = link ? onHostOf(first, new URL(link, page)) : undefined;
  }
  return items;
}

function onHostOf(first: string, { pathname, search }: URL): string {
  return `${new URL(first).origin}${pathname}${search}`;
}

/** Returns a URL with query parameters set. */
export function withQuery(url: string, values: Readonly<Record<string, string | number>>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(values)) changed.searchParams.set(name, String(value));
  return changed.href;
}
