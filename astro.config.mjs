import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { brandStyle } from './src/integrations/brand-style.ts';
import { checkOnSave } from './src/integrations/check-on-save.ts';
import { hiddenComponents } from './src/integrations/hidden-components.ts';
import { hosting } from './src/integrations/hosting.ts';
import { markdownFiles } from './src/integrations/markdown-files.ts';
import { mdxFrontMatter } from './src/integrations/mdx-front-matter.ts';
import { offline } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { mdxSteps } from './src/markdown/mdx.ts';
import { articlesDirectory, siteAddress } from './src/source/environment.ts';

const { origin, pathname } = siteAddress();

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [mdxSteps(pathname)] }) },
  // The first of those that load .mdx articles decides: what is hidden comes before what reads.
  integrations: [checkOnSave(), hiddenComponents(), mdxFrontMatter(), mdx(), brandStyle(), siteMap(pathname), markdownFiles(), offline(), hosting(), searchIndex()],
  // A strict Content-Security-Policy allows neither inline scripts nor inline styles.
  build: { inlineStylesheets: 'never' },
  // Leaves the schema of front matter in .astro/, where the Astro extension of VS Code finds it.
  experimental: { contentIntellisense: true, incrementalBuild: true },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { '@articles': articlesDirectory() } },
    worker: { format: 'es' },
    // Known beforehand, so that the preview does not load its page anew at the first search.
    optimizeDeps: { include: ['stemmer'] },
  },
});
