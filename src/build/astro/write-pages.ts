import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicFolder } from '../../config/public-folder.ts';
import { siteRoutes } from '../../config/route-table.ts';
import { digest } from '../../lib/digest.ts';
import { factsOfFile } from '../../lib/file-facts.ts';
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
        if (isOurs) return;
        const context = currentContext();
        context.hasOwnIntegrations = true;
        context.previous = undefined;
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
            const { work } = currentContext();
            await work?.check();
            // Astro has emptied the folder.
            work?.startMarkdown(output);
            const paths = await standard.getStaticPaths();
            // Astro reports pages with the same path.
            if (hasDoubles(paths)) return paths;
            const program = programIn(output);
            const others: SitePath[] = [];
            const { render } = standard;
            await writingFiles(async (writer) => {
              const site = { program, output, render, writer, hasPages: hasPages(files) };
              for (const path of paths) if (!(await writePage(path, site))) others.push(path);
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

/** Where and how pages are written. */
export type WrittenSite = {
  /** Digest of the built code. */
  readonly program: string;
  /** Folder of the site. */
  readonly output: string;
  readonly render: Render;
  readonly writer: FileWriter;
  /** Whether the folder contains pages already. */
  readonly hasPages: boolean;
};

/** Returns whether one of these paths is that of a page. */
export function hasPages(paths: readonly string[]): boolean {
  return paths.some((path) => /(?:^|\/)index\.html$/i.test(path));
}

/**
 * Writes a page with a cache key.
 * @returns whether it has written the page
 */
export async function writePage(
  { pathname, route, cacheKey }: SitePath,
  { program, output, render, writer, hasPages }: WrittenSite,
): Promise<boolean> {
  if (cacheKey === undefined || route.type !== 'page' || !/^[\w/-]*$/.test(pathname)) return false;
  const path = `${pathname.replace(/^\/|\/$/g, '')}/index.html`.replace(/^\//, '');
  const file = join(output, path);
  // Astro reports that it would replace a file of public/.
  if (hasPages && existsSync(file)) return false;
  const context = currentContext();
  const key = `${program}${cacheKey}`;
  const earlier = context.previous && join(context.previous, path);
  const known = context.keptPages?.find(pathname, key);
  const same = known !== undefined && earlier !== undefined && placeSame(file, known, earlier);
  if (same) {
    context.takenOverPages.add(pathname);
    context.writtenFiles.set(path, { sha256: known, bytes: same.length });
  } else {
    const made = await render(new Request(urlOf(pathname, context)), { routeData: route });
    const response = made instanceof Response ? made : made.response;
    if (response.status !== 200) return false;
    const html = Buffer.from(await response.arrayBuffer());
    const facts = factsOfFile(html);
    context.keptPages?.keep(pathname, key, facts.sha256);
    context.writtenFiles.set(path, facts);
    writer.write(file, html);
    await writer.room();
  }
  context.writtenPages.push(pathname);
  return true;
}

/** Returns the public URL of a page or file. */
export function urlOf(pathname: string, { url }: Pick<BuildContext, 'url'>): URL {
  return new URL(`./${pathname.replace(/^\//, '')}`, url);
}
