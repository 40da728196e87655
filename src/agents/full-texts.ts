import type { ReadFile } from './read-file.ts';

/** Largest `llms-full.txt` that is searched, in bytes: its words take about ten times as much. */
const MAX_BYTES = 2 * 1024 * 1024;

/** The facts above each article, from its URL on. */
const HEAD = /^---\nurl: (?<url>\S+)\n(?:[a-z]+: .*\n)*---\n/gm;

/**
 * Returns the texts of the articles in `llms-full.txt` by their URLs; none when the site does not
 * have the file, or a large one.
 * @param path of the file
 */
export async function fullTexts(read: ReadFile, path: string): Promise<Map<string, string>> {
  const bytes = await read(path);
  if (!bytes || bytes.length > MAX_BYTES) return new Map();
  const file = new TextDecoder().decode(bytes);
  const heads = [...file.matchAll(HEAD)];
  return new Map(
    heads.map((head, index) => {
      const text = file.slice(head.index + head[0].length, heads[index + 1]?.index);
      // Without its title and the line with its date and URL.
      const body = text.split('\n\n').slice(2).join('\n\n');
      return [head.groups?.['url'] ?? '', plainText(body)];
    }),
  );
}

/** Returns Markdown as sentences. Marks of rare forms may remain: they only show in snippets. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/\[![\w-]+\]|<[^<>]*>|[*`|]+/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^[ \t>]*(?:#{1,6}[ \t]|[-+][ \t]|\d+[.)][ \t])?/, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => (/[\p{Terminal_Punctuation}…]\W*$/u.test(line) ? line : `${line}.`))
    .join(' ');
}
