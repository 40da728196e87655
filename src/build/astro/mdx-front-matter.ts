import type { AstroIntegration } from 'astro';
import { relative, sep } from 'node:path';
import { articleFileAt } from '../../content/article-files.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { bodyOf } from '../../content/front-matter.ts';
import { ProblemsError } from '../../lib/problem.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { readArticleFile } from '../../content/read-articles.ts';

/**
 * Gives Astro the .mdx articles as the strict reader reads them. Astro's own reader of front matter takes a second YAML
 * library to it, which turns days into times and `1_000` into a number, and knows TOML besides.
 */
export function mdxFrontMatter(): AstroIntegration {
  return {
    name: 'handrail-mdx-front-matter',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'handrail-mdx-front-matter',
                enforce: 'pre',
                load: (id) => loadMdxArticle(id),
              },
            ],
          },
        });
      },
    },
  };
}

/**
 * @param id of a module
 * @returns the text to compile when it is an .mdx article
 * @throws ProblemsError when it cannot be published
 */
export function loadMdxArticle(id: string): string | undefined {
  const path = relative(articlesDirectory(), id.replace(/\?.*$/s, '')).split(sep).join('/');
  const file = path.endsWith('.mdx') ? articleFileAt(articlesDirectory(), path) : undefined;
  if (!file) return undefined;
  const { article, problems } = readArticleFile(file);
  if (!article) throw new ProblemsError(problems);
  return mdxSource(article);
}

/** The article with its front matter as one line of JSON, which every YAML reader reads similar; all other lines stay where they are. */
export function mdxSource({
  text,
  frontMatter,
}: Pick<SourceArticle, 'text' | 'frontMatter'>): string {
  const body = bodyOf(text);
  const emptyLines = '\n'.repeat(text.slice(0, text.length - body.length).split('\n').length - 4);
  return `---\n${JSON.stringify(frontMatter)}${emptyLines}\n---\n${body}`;
}
