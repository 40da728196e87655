import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes articles, by their path and further fields, into a folder for as long as `use` takes. */
export function withArticles<Result>(
  articles: Readonly<Record<string, string>>,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-articles-'));
  try {
    for (const [path, fields] of Object.entries(articles)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(
        join(folder, path),
        `---\ntitle: "Title"\ncategory: faq\npublished: 2024-01-01\nupdated: 2024-01-01\n` +
          `${fields}---\n\nText.\n`,
      );
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
