import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicFolder } from '../../config/public-folder.ts';
import { siteRoutes } from '../../config/route-table.ts';
import { digest } from '../../lib/digest.ts';
import { filesBelow } from '../../lib/files-below.ts';
import type { FileWriter } from '../../lib/file-writer.ts';
import { writingFiles } from '../../lib/file-writer.ts';
import { placeSame } from '../../lib/place-file.ts';
import type { BuildContext } from '../build-context.ts';
import { currentContext } from '../current-context.ts';
import { entryIn } from '../kept-program.ts';
import { isComponentFree } from '../program-key.ts';
import { appOf, factsOf } from './built-app.ts';

/** A page or file of the site, with its route and what it depends on. */
export type SitePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Renders a page or file. */
export type Render = AstroPrerenderer['render'];

/** Folder of the code of pages, in the folder of the site. */
const CODE = '.prerender';

/** Integrations whose hooks a build without Astro runs, or does not need. */
const OURS = /^handrail-|^@astrojs\/(?:mdx|sitemap)$/;

/**
 * Writes the pages that have a cache key, in place of Astro's incremental build: Astro writes each
 * of them twice, in two folders. They are kept in one file instead. Astro makes the other pages.
 */
export function pageWriter(): AstroIntegration {
  let output = '';
  let isOurs = false;
  return {
    name: 'handrail-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
        isOurs = config.integrations.every(({ name }) => OURS.test(name));
        if (!isOurs) currentContext().previous = undefined;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        let files: string[] = [];
        setPrerenderer((standard) => ({
          ...standard,
          async setup() {
            await standard.setup?.();
            files = filesBelow(output);
          },
          async getStaticPaths() {
            await currentContext().work?.check();
            const paths = await standard.getStaticPaths();
            // Astro reports pages with the same path.
            if (hasDoubles(paths)) return paths;
            const program = programIn(output);
            const others: SitePath[] = [];
            await writingFiles(async (files) => {
              for (const path of paths)
                if (!(await writePage(path, program, output, standard.render, files)))
                  others.push(path);
            });
            return others;
          },
          async teardown() {
            await standard.teardown?.();
            if (isOurs) keepProgram(standard, output, files);
          },
        }));
      },
    },
  };
}

/** Returns whether two pages have the same path. */
export function hasDoubles(paths: readonly SitePath[]): boolean {
  return new Set(paths.map(({ pathname }) => pathname.replace(/\/$/, ''))).size < paths.length;
}

/** Returns a digest of the names of built code, styles and scripts, which name their content. */
function programIn(output: string): string {
  const folders = [join(output, CODE, 'chunks'), join(output, siteRoutes.assets.path)];
  return digest(
    ...folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).toSorted() : [])),
  );
}

/** Keeps the built code for the next build, unless it makes images, which Astro must see. */
function keepProgram(standard: AstroPrerenderer, output: string, files: readonly string[]): void {
  const { astroAsset } = globalThis as {
    astroAsset?: { staticImages?: { readonly size: number } };
  };
  const app = appOf(standard);
  const entry = entryIn(join(output, CODE));
  if (!app || entry === undefined || (astroAsset?.staticImages?.size ?? 0) > 0) return;
  const ownersFiles = new Set(filesBelow(publicFolder()));
  const built = files.filter((path) => !ownersFiles.has(path) && !path.startsWith(`${CODE}/`));
  const program = { digest: programIn(output), facts: factsOf(app) };
  const context = currentContext();
  if (isComponentFree(context) && context.pageVersion !== undefined)
    context.program?.keep(program, join(output, CODE), entry, output, built);
}

/**
 * Writes a page with a cache key.
 * @param program digest of the built code
 * @param files writes it
 * @returns whether it has written the page
 */
export async function writePage(
  { pathname, route, cacheKey }: SitePath,
  program: string,
  output: string,
  render: Render,
  files: FileWriter,
): Promise<boolean> {
  if (cacheKey === undefined || route.type !== 'page' || !/^[\w/-]*$/.test(pathname)) return false;
  const folder = join(output, pathname);
  const file = join(folder, 'index.html');
  // Astro reports that it would replace a file of public/.
  if (existsSync(file)) return false;
  const context = currentContext();
  const key = `${program}${cacheKey}`;
  const earlier = context.previous && join(context.previous, pathname, 'index.html');
  const known = context.keptPages?.find(pathname, key);
  if (known !== undefined && earlier !== undefined && placeSame(file, known, earlier)) {
    context.takenOverPages.add(pathname);
  } else {
    const made = await render(new Request(urlOf(pathname, context)), { routeData: route });
    const response = made instanceof Response ? made : made.response;
    if (response.status !== 200) return false;
    const html = Buffer.from(await response.text());
    context.keptPages?.keep(pathname, key, digest(html));
    files.write(file, html);
    await files.room();
  }
  context.writtenPages.push(pathname);
  return true;
}

/** Returns the public URL of a page or file. */
export function urlOf(pathname: string, { url }: Pick<BuildContext, 'url'>): URL {
  return new URL(`./${pathname.replace(/^\//, '')}`, url);
}
