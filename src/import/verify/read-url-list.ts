/** A URL to verify, and how often it was asked for, if the list says so. */
export type ListedUrl = { readonly url: string; readonly hits: number };

/** `<loc>` of a sitemap. */
const LOCATION = /<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/gi;

/** The request of a line of an access log. */
const REQUEST = /"(?:GET|HEAD) (\S+) HTTP\/[\d.]+" (\d{3})/;

/**
 * Reads the URLs of a sitemap, a CSV file (such as Search Console's), an access log, or a plain
 * list with one URL a line.
 * @returns each URL once, the most frequent first
 */
export function readUrlList(text: string): ListedUrl[] {
  const hits = new Map<string, number>();
  const add = (url: string, count: number) => hits.set(url, (hits.get(url) ?? 0) + count);
  if (/<(urlset|sitemapindex)[\s>]/i.test(text)) {
    for (const [, url = ''] of text.matchAll(LOCATION)) add(decodeEntities(url), 1);
  } else {
    for (const line of text.split(/\r?\n/)) readLine(line, add);
  }
  return [...hits]
    .map(([url, count]) => ({ url, hits: count }))
    .toSorted((a, b) => b.hits - a.hits);
}

function readLine(line: string, add: (url: string, count: number) => void): void {
  const request = REQUEST.exec(line);
  if (request) {
    const [, url = '', status = ''] = request;
    // What the old site could not answer either is not lost.
    if (Number(status) < 400) add(url, 1);
    return;
  }
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/s, '$1'));
  const at = cells.findIndex((cell) => /^(https?:\/\/\S+|\/\S*)$/.test(cell));
  const url = cells[at];
  if (url === undefined) return;
  const count = Number(cells[at + 1]);
  add(url, Number.isInteger(count) && count > 0 ? count : 1);
}

function decodeEntities(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"');
}
