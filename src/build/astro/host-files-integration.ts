import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteRoutes } from '../../config/route-table.ts';
import { movedPaths } from '../../domain/moved-paths.ts';
import { fileOfPath } from '../../domain/old-path.ts';
import type { Redirect } from '../../hosting/redirects.ts';
import { existingPages, siteRedirects, targetOf } from '../../hosting/redirects.ts';
import { headersFile, redirectsFile } from '../../hosting/host-files.ts';
import { redirectPage } from '../../hosting/redirect-page.ts';
import { redirectLimits } from '../../hosting/host-limits.ts';
import { hostingTable } from '../../hosting/host-table.ts';
import { site } from '../../config/settings.ts';
import { UserError } from '../../lib/problem.ts';
import type { BuildContext } from '../build-context.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';
import { frameOrigins } from '../used-media.ts';

/**
 * Writes the files that hosts need: a page at every old path, `_headers`, `_redirects`,
 * `moved.json`, which the page "not found" reads, and
 * `.nojekyll`, without which GitHub Pages hides folders that begin with an underscore.
 */
export function hosting(): AstroIntegration {
  return {
    name: 'handrail-hosting',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const context = currentContext();
        const { shard, host, preview, url } = context;
        if (shard.number > 1) return;
        const output = fileURLToPath(dir);
        const shown = shownArticles(context);
        const redirects = siteRedirects(shown);
        const pages = existingPages(shown);
        const frames = frameOrigins(context);
        const table = hostingTable(site, url.pathname, redirects, preview, frames, pages);
        for (const limit of redirectLimits(table, host)) logger.warn(limit);
        await writeFile(
          join(output, siteRoutes.headers.path),
          headersFile(table, host === 'netlify'),
        );
        await writeFile(
          join(output, siteRoutes.redirects.path),
          redirectsFile(table, host === 'netlify'),
        );
        const moved = movedPaths(
          redirects.map((redirect) => ({
            from: redirect.from,
            to: targetOf(redirect, context.routes),
          })),
          site.locales.map(({ code }) => code),
        );
        await writeFile(join(output, siteRoutes.moved.path), `${JSON.stringify(moved)}\n`);
        await writeFile(join(output, siteRoutes.noJekyll.path), '');
        for (const redirect of redirects) await writePage(output, redirect, context);
      },
    },
  };
}

/** @throws UserError when there is another file at the old path */
async function writePage(
  output: string,
  redirect: Redirect,
  { routes, url }: BuildContext,
): Promise<void> {
  const { from, to } = redirect;
  const target = targetOf(redirect, routes);
  // Programs cannot follow a page. They find a copy of the file, where the host cannot redirect.
  const isPage = target.endsWith('/');
  const path = isPage ? fileOfPath(from) : from.slice(1);
  const file = join(output, path);
  const taken = new UserError(
    `\`redirect_from\` of "${to.title}" contains ${from}, but the site has the file ` +
      `${path}. Remove the path from \`redirect_from\`, or the file from public/.`,
  );
  if (existsSync(file)) throw taken;
  const direction = site.locales.find(({ code }) => code === to.locale)?.direction ?? 'ltr';
  const page = redirectPage({
    href: target,
    canonical: new URL(target, url).href,
    title: to.title,
    lang: to.locale,
    direction,
  });
  // A file may have the name of a folder of this page, or the reverse.
  await mkdir(dirname(file), { recursive: true })
    .then(() =>
      isPage
        ? writeFile(file, page)
        : copyFile(join(output, target.slice(routes.base.length)), file),
    )
    .catch(() => Promise.reject(taken));
}
