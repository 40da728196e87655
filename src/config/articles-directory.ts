import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../lib/problem.ts';

/** Returns the absolute path of the articles folder: `ARTICLES_DIR`, else `articles`. */
export function articlesDirectory(): string {
  return resolve(process.env['ARTICLES_DIR'] || 'articles');
}

/**
 * Checks that the articles folder exists.
 * @throws UserError when the path does not exist or is not a folder
 */
export function requireArticlesDirectory(): string {
  const directory = articlesDirectory();
  if (existsSync(directory) && statSync(directory).isDirectory()) return directory;
  throw new UserError(
    `The articles folder ${directory} does not exist. Create it, or set ARTICLES_DIR to the ` +
      'folder that contains <locale>/<section>/<article>.md.',
  );
}
