import type { HookParameters } from 'astro';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { openResultCache } from '../../lib/result-cache.ts';
import type { DerivedStore } from '../live-context.ts';

/** Time after a page until new results are saved, in milliseconds. */
const PAUSE = 1000;

/** Keeps what a preview has derived from the articles, so that the next one starts faster. */
export type KeptDerived = DerivedStore & {
  /** Saves new results after pages. */
  follow(server: HookParameters<'astro:server:setup'>['server']): void;
};

/**
 * Opens the results of earlier previews and of builds.
 * @param version see `codeVersion`
 */
export function openDerivedStore(version: string): KeptDerived {
  const directory = articlesDirectory();
  const own = openResultCache<unknown>('preview', directory, version);
  // A preview saves what it has used, and a build has used more.
  const built = openResultCache<unknown>('derived', directory, version);
  let isNew = false;
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    if (isNew) own.save();
    isNew = false;
  };
  return {
    find: (name, key) => own.find(name, key) ?? built.find(name, key),
    keep(name, key, value) {
      isNew = true;
      own.keep(name, key, value);
    },
    follow({ middlewares }) {
      middlewares.use((_request, response, next) => {
        response.once('close', () => {
          clearTimeout(timer);
          timer = setTimeout(save, PAUSE).unref();
        });
        next();
      });
    },
  };
}
