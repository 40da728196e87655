import type { HookParameters } from 'astro';
import { basename } from 'node:path';
import { articlesDirectory } from '../../config/articles-directory.ts';
import type { LiveContext } from '../live-context.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Editors save in several steps. An invalid article is read again after this time (ms). */
export const SETTLE = 150;

/** Shows every edit of the articles folder in the pages of `npm run dev` that are open. */
export function followArticles(server: DevServer, { refresh }: LiveContext): void {
  let timer: NodeJS.Timeout | undefined;
  const show = () => {
    const isValid = refresh();
    // Astro keeps the list of pages until it hears that content has changed.
    for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload' });
    return isValid;
  };
  server.watcher.add(articlesDirectory());
  onArticleEdit(server, () => {
    clearTimeout(timer);
    // If a file is read while it is half written, there may be no second event.
    if (!show()) timer = setTimeout(show, SETTLE).unref();
  });
}

/** Calls `react` after every change in the articles folder. */
export function onArticleEdit({ watcher }: DevServer, react: () => void): void {
  const directory = articlesDirectory();
  watcher.on('all', (_event, path) => {
    // Editors put hidden files next to a file while they have it open.
    if (path.startsWith(directory) && !/^\.|~$/.test(basename(path))) react();
  });
}
