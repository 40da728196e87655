import { setImmediate as nextTask } from 'node:timers/promises';
import type { AnchorsOf } from '../../check/article-summary.ts';
import type { Examined } from '../../check/examine-article.ts';
import type { NextFiles } from '../../check/examine-files.ts';
import { fileExaminer } from '../../check/examine-files.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import type { ArticleBodies } from '../article-bodies.ts';
import type { ExaminedPart } from './thread-messages.ts';

/**
 * Examines files for the thread of a build, which examines others at the same time.
 * @param next hands out the files
 * @param send takes what the thread needs of each part
 */
export async function helpToCheck(
  next: NextFiles,
  bodies: ArticleBodies,
  send: (part: ExaminedPart) => void,
): Promise<void> {
  let kept: [path: string, content: string, result: Examined][] = [];
  // The thread knows that no result is cached, and keeps the new ones.
  const cache = {
    find: () => undefined,
    keep: (path: string, content: string, result: Examined) => kept.push([path, content, result]),
  };
  const anchorsOf: AnchorsOf = (article, markdown) => bodies.of(article, markdown).anchors;
  const examine = fileExaminer(articlesDirectory(), { cache, anchorsOf });
  for (let files = next(); files.length > 0; files = next()) {
    const results = files.map((file) => [file.path, examine(file)] as const);
    send({ results, kept, bodies: files.flatMap(({ file }) => bodies.handedOver(file) ?? []) });
    kept = [];
    await nextTask();
  }
}
