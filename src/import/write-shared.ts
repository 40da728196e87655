import { posix } from 'node:path';
import { withLinks } from './folder/body/with-links.ts';
import type { ImportRecord } from './import-record.ts';
import type { ImportedText } from './imported-article.ts';
import type { WriteOutcome } from './write-article.ts';
import { outcomeOf, writeArticle } from './write-article.ts';

/** What became of a text that articles share. */
export type SharedResult = {
  /** Below the articles folder. */
  readonly path: string;
  readonly outcome: WriteOutcome;
  /** Path in the source folder. */
  readonly file: string;
};

/** Where shared texts go; as for articles. */
export type SharedOptions = {
  readonly out: string;
  readonly record: ImportRecord;
  readonly isDryRun: boolean;
  readonly onWritten: (key: string, known: ImportRecord['articles'][string] | undefined) => void;
};

/** Returns the key of a shared text in the record. */
export function sharedKey({ locale, name }: ImportedText): string {
  return `${locale}/_shared/${name}`;
}

/**
 * Writes texts that articles share as includes of this site, with the same care as articles.
 * @param linkOf returns what to write for the links of a text
 */
export function writeShared(
  texts: readonly ImportedText[],
  { out, record, isDryRun, onWritten }: SharedOptions,
  linkOf: (text: ImportedText) => (href: string) => string,
): SharedResult[] {
  return texts.map((shared) => {
    const path = posix.join(shared.locale, '_shared', `${shared.name}.md`);
    const text = `${withLinks(shared.markdown, linkOf(shared)).trim()}\n`;
    const key = sharedKey(shared);
    const known = record.articles[key];
    const outcome = outcomeOf(out, path, text, known);
    if (!isDryRun) onWritten(key, writeArticle(out, path, text, outcome, known));
    return { path, outcome, file: shared.file };
  });
}
