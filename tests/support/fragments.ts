import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { indexedText } from '../../src/search/engine/indexed-text.ts';

/** The text that the index of a built site holds for each article, by its address. */
export function indexedTexts(site: string): Map<string, string> {
  const files = globSync('pagefind/fragment/*.pf_fragment', { cwd: site });
  return new Map(
    files.map((path) => {
      const json = gunzipSync(readFileSync(join(site, path)))
        .toString('utf8')
        .replace(/^pagefind_dcd/, '');
      const { url, content } = JSON.parse(json) as { url: string; content: string };
      return [url, indexedText(content).text];
    }),
  );
}
