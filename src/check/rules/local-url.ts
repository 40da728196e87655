import { localPathOf } from '../../config/root-paths.ts';
import type { ArticleRule } from '../rule.ts';

/** Hosts that mean the reader's own computer. */
const LOCAL = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

export const localUrl: ArticleRule = {
  name: 'local-url',
  severity: 'warning',
  description: 'No link leads to `localhost`, which is the computer of each reader.',
  checkArticle({ urls }) {
    return urls.flatMap(({ url, line, column }) => {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
      const { hostname, pathname, search, hash } = new URL(url);
      if (!LOCAL.test(hostname)) return [];
      const { path } = localPathOf(pathname);
      const isOurs = /^\/(?:articles|categories|sections|search)\//.test(path);
      const fix = isOurs
        ? `Write ${pathname}${search}${hash}.`
        : 'Write the public URL, or put it in backticks as code.';
      return [{ line, column, message: `"${url}" leads to the reader's own computer. ${fix}` }];
    });
  },
};
