import type { AstroIntegration } from 'astro';
import { relative, sep } from 'node:path';
import { articleFileAt } from '../../content/article-files.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { bodyOf } from '../../content/front-matter.ts';
import { preparedMdx } from '../../markdown/prepare.ts';
import { ProblemsError } from '../../lib/problem.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { readArticleFile } from '../../content/read-articles.ts';

/**
 * Gives Astro the .mdx articles with the front matter that our strict reader returns. Astro reads
 * front matter with another YAML library, which turns days into times and `1_000` into a number,
 * and also accepts TOML.
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
 * @returns the text to compile when the module is an .mdx article
 * @throws ProblemsError when the article has errors
 */
export function loadMdxArticle(id: string): string | undefined {
  const path = relative(articlesDirectory(), id.replace(/\?.*$/s, '')).split(sep).join('/');
  const file = path.endsWith('.mdx') ? articleFileAt(articlesDirectory(), path) : undefined;
  if (!file) return undefined;
  const { article, problems } = readArticleFile(file);
  if (!article) throw new ProblemsError(problems);
  return mdxSource(article);
}

/**
 * Returns the article with its front matter as one line of JSON, which all YAML readers read the
 * same way. All other lines keep their numbers.
 */
export function mdxSource({
  text,
  frontMatter,
}: Pick<SourceArticle, 'text' | 'frontMatter'>): string {
  const body = preparedMdx(bodyOf(text));
  const emptyLines = '\n'.repeat(
    text.slice(0, text.length - bodyOf(text).length).split('\n').length - 4,
  );
  return `---\n${JSON.stringify(frontMatter)}${emptyLines}\n---\n${body}`;
}
