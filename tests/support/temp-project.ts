import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProduct } from './product-copy.ts';
import type { Outcome } from './run-command.ts';
import { article, run, temporaryFolder } from './run-command.ts';

/** A copy of the product, as its owner would change it. */
export type Project = {
  readonly path: string;
  /** Replaces text in a file of the project. @throws Error when it is not there */
  edit(file: string, before: string, after: string): void;
  /** Replaces text in `src/site.ts`. */
  editSite(before: string, after: string): void;
  /** Writes an article with this body. @param path below the articles folder */
  writeArticle(path: string, body: string): void;
  /** Builds the articles into `dist`. */
  build(environment?: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Folder of the built site. */
  readonly output: string;
  remove(): void;
};

export function copyProject(): Project {
  const folder = temporaryFolder();
  const { path } = folder;
  copyProduct(path);
  const edit: Project['edit'] = (name, before, after) => {
    const file = join(path, name);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(before)) throw new Error(`${name} holds no ${before}`);
    writeFileSync(file, text.replace(before, after));
  };
  return {
    path,
    edit,
    editSite: (before, after) => edit('src/site.ts', before, after),
    writeArticle: (name, body) =>
      writeFileSync(join(path, 'articles', name), article('Written', body)),
    build: (environment) => run('build', [], environment, path),
    output: join(path, 'dist'),
    remove: folder.remove,
  };
}
