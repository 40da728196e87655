import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { satteri } from '@astrojs/markdown-satteri';
import { buildContextIntegration } from './build-context-integration.ts';
import { bundledAstro } from './bundled-astro.ts';
import { hiddenComponents } from './hidden-components.ts';
import { siteIntegrations } from './integrations.ts';
import { mdxFrontMatter } from './mdx-front-matter.ts';
import { lateWatch } from './late-watch.ts';
import { nativeModules } from './native-modules.ts';
import { plainImports } from './plain-imports.ts';
import { mdxSteps } from '../mdx-steps.ts';
import { siteUrl } from '../../config/environment.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { publicFolder } from '../../config/public-folder.ts';

const { origin, pathname } = siteUrl();

/**
 * The configuration of Astro, for builds and previews. Not made with `defineConfig`: its module
 * loads an optimizer for SVG files, which takes long.
 */
export const astroConfig: AstroUserConfig = {
  site: origin,
  base: pathname,
  publicDir: publicFolder(),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [mdxSteps(pathname)] }) },
  // For .mdx articles, the first integration that loads a file decides, so hiding comes before
  // reading.
  integrations: [
    buildContextIntegration(),
    nativeModules(),
    bundledAstro(),
    hiddenComponents(),
    mdxFrontMatter(),
    mdx(),
    lateWatch(),
    ...siteIntegrations(),
  ],
  // A strict Content-Security-Policy does not allow inline scripts and styles.
  build: { inlineStylesheets: 'never' },
  // Writes the schema of front matter to .astro/ for the Astro extension of VS Code.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  vite: {
    // No .env files: they would replace values of the build in `import.meta.env`.
    envDir: false,
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports()],
    resolve: { alias: { '@articles': articlesDirectory() } },
    worker: { format: 'es' },
    environments: { ssr: { dev: { preTransformRequests: true } } },
    // Bundled beforehand, so that the preview does not reload its page at the first search.
    optimizeDeps: { include: ['stemmer'] },
  },
};
