import type { Loader } from 'astro/loaders';
import { currentContext } from './current-context.ts';
import { requireArticlesDirectory } from '../config/articles-directory.ts';
import { ProblemsError } from '../lib/problem.ts';

/**
 * Returns the loader of a collection without entries: editors get its schema, and pages read the
 * articles from the build context. Astro would write, bundle, compile and read all of them before
 * the first page.
 */
export function articleLoader(): Loader {
  return {
    name: 'handrail-articles',
    async load({ store, watcher }) {
      requireArticlesDirectory();
      store.clear();
      // Astro's own commands check the articles here. `npm run build` has checked them already,
      // and `npm run dev` checks them beside its pages.
      if (!watcher) requireValidArticles();
    },
  };
}

function requireValidArticles(): void {
  const problems = currentContext().articles.problems();
  if (problems.length > 0) throw new ProblemsError(problems);
}
