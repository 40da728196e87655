import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteRoutes } from '../../config/route-table.ts';
import { digest } from '../../lib/digest.ts';
import type { BuildContext } from '../build-context.ts';
import { currentContext } from '../current-context.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Writes the pages that have a cache key, in place of Astro's incremental build: Astro writes each
 * of them twice, in two folders. They are kept in one file instead. Astro makes the other pages.
 */
export function pageWriter(): AstroIntegration {
  let output = '';
  return {
    name: 'handrail-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            const paths = await standard.getStaticPaths();
            const known = new Set(paths.map(({ pathname }) => pathname));
            // Astro reports pages with the same path.
            if (known.size < paths.length) return paths;
            const program = programIn(output);
            const others: Path[] = [];
            for (const path of paths)
              if (!(await writePage(path, program, output, standard))) others.push(path);
            return others;
          },
        }));
      },
    },
  };
}

/** Returns a digest of the names of the built code, styles and scripts, which name their content. */
function programIn(output: string): string {
  const folders = [join(output, '.prerender/chunks'), join(output, siteRoutes.assets.path)];
  return digest(
    ...folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).toSorted() : [])),
  );
}

/** Returns whether it has written the page. */
async function writePage(
  { pathname, route, cacheKey }: Path,
  program: string,
  output: string,
  { render }: AstroPrerenderer,
): Promise<boolean> {
  if (cacheKey === undefined || route.type !== 'page' || !/^[\w/-]*$/.test(pathname)) return false;
  const folder = join(output, pathname);
  const file = join(folder, 'index.html');
  // Astro reports that it would replace a file of public/.
  if (existsSync(file)) return false;
  const context = currentContext();
  const kept = `${program}${cacheKey}`;
  let html = context.keptPages?.find(pathname, kept);
  if (html === undefined) {
    const made = await render(new Request(urlOf(pathname, context)), { routeData: route });
    const response = made instanceof Response ? made : made.response;
    if (response.status !== 200) return false;
    html = await response.text();
    context.keptPages?.keep(pathname, kept, html);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, html);
  context.writtenPages.push(pathname);
  return true;
}

/** Returns the public URL of a page. */
function urlOf(pathname: string, { url }: Pick<BuildContext, 'url'>): URL {
  return new URL(pathname.replace(/^\//, ''), url);
}
