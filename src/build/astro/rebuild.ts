import type { AstroIntegration } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writingFiles } from '../../lib/file-writer.ts';
import { publicFolder } from '../../config/public-folder.ts';
import { currentContext } from '../current-context.ts';
import { isComponentFree } from '../program-key.ts';
import type { KeptProgram } from '../kept-program.ts';
import type { AppFacts, BuiltApp } from './built-app.ts';
import { appOf, startApp } from './built-app.ts';
import { siteIntegrations } from './integrations.ts';
import type { SitePath, WrittenSite } from './write-pages.ts';
import { hasDoubles, hasPages, urlOf, writePage } from './write-pages.ts';

/** Hooks of Astro that a build runs before and after the pages. */
type Hook =
  'astro:config:setup' | 'astro:config:done' | 'astro:routes:resolved' | 'astro:build:done';

/**
 * Builds a site with the code that the last build has made, which takes two seconds less than
 * Astro's builder. Runs the hooks of our integrations as Astro does.
 * @param output folder of the site, which is missing or has empty folders only
 * @returns whether the site is complete. Astro makes it if the code or a path needs more than this
 */
export async function rebuild(program: KeptProgram, output: string): Promise<boolean> {
  // Code that was damaged on the disk, or by a cache of CI, is made again.
  const app = appOf(await program.load().catch(() => undefined));
  if (!app) return false;
  const context = currentContext();
  await context.work?.check();
  if (!isComponentFree(context)) return false;
  startApp(app, program.facts as AppFacts);
  mkdirSync(output, { recursive: true });
  const own = publicFolder();
  if (existsSync(own)) cpSync(own, output, { recursive: true, dereference: true });
  program.copyTo(output);
  const run = hookRunner(output);
  await run('astro:config:setup');
  await run('astro:config:done');
  await run('astro:routes:resolved');
  // Astro's builder describes errors of components, so it tries again.
  const pages = await writingFiles((writer) =>
    writeAll(app, {
      program: program.digest,
      output,
      render: (request, { routeData }) => app.render(request, { routeData }),
      writer,
      hasPages: hasPages(pathsIn(own)),
    }),
  ).catch(() => undefined);
  if (!pages) {
    context.writtenPages.length = 0;
    context.takenOverPages.clear();
    context.writtenFiles.clear();
    return false;
  }
  await run('astro:build:done', { pages: pages.map((pathname) => ({ pathname })) });
  return true;
}

/** Returns what is below the owner's folder, as the site gets it: links are followed. */
function pathsIn(own: string): string[] {
  if (!existsSync(own)) return [];
  const paths = readdirSync(own, { recursive: true, encoding: 'utf8' });
  return paths.map((path) => path.replaceAll('\\', '/'));
}

/** Returns the paths of the pages without a cache key; undefined if Astro must write them. */
async function writeAll(app: BuiltApp, site: WrittenSite): Promise<string[] | undefined> {
  const paths = await new StaticPaths(app as never).getAll();
  if (hasDoubles(paths)) return undefined;
  const pages: string[] = [];
  for (const path of paths) {
    if (await writePage(path, site)) continue;
    if (!(await writeOther(path, site))) return undefined;
    if (path.route.type === 'page') pages.push(`${path.pathname.replace(/^\/|\/$/g, '')}/`);
  }
  return pages;
}

/** Writes a file, or a page without a cache key, where Astro does. Returns whether it could. */
async function writeOther(
  path: SitePath,
  { output, render }: Pick<WrittenSite, 'output' | 'render'>,
): Promise<boolean> {
  const { route } = path;
  const pathname = path.pathname.replace(/\/$/, '');
  const isPage = route.type === 'page';
  const isFile = route.type === 'endpoint' && extname(pathname) !== '';
  if (!isPage && !isFile) return false;
  const isError = pathname === '/404' || pathname === '/500';
  const tail = isError ? '.html' : '/index.html';
  const file = join(output, isPage ? pathname + tail : pathname);
  if (existsSync(file)) return false;
  const request = new Request(urlOf(isPage ? `${pathname}/` : path.pathname, currentContext()));
  const made = await render(request, { routeData: route });
  const response = made instanceof Response ? made : made.response;
  if (response.status >= 300 && response.status < 400) return false;
  if (!response.body) return true;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  return true;
}

/** Returns a function that runs a hook of all our integrations. */
function hookRunner(output: string): (name: Hook, more?: object) => Promise<void> {
  const { url } = currentContext();
  const integrations: readonly AstroIntegration[] = siteIntegrations();
  const dir = pathToFileURL(`${output}/`);
  const build = { format: 'directory' };
  const config = {
    outDir: dir,
    site: url.origin,
    base: url.pathname,
    trailingSlash: 'always',
    build,
  };
  const options = {
    command: 'build',
    config: { ...config, integrations },
    updateConfig: () => config,
    // The built code has the routes.
    injectRoute() {},
    logger: { info() {}, debug() {}, warn: console.warn, error: console.error },
    routes: [],
    assets: new Map(),
    dir,
  };
  return async (name, more) => {
    for (const { hooks } of integrations) {
      const hook = hooks[name] as ((options: object) => unknown) | undefined;
      await hook?.({ ...options, ...more });
    }
  };
}
