import type { APIRoute, GetStaticPaths } from 'astro';
import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesOf, markdownOf } from '../../view/catalog.ts';
import { site } from '../../config/site.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { findImages, imagesNamed } from '../../content/article-images.ts';

/** Images that lie beside articles; only those that an article shows which readers may see. */
export const getStaticPaths: GetStaticPaths = async () => {
  const paths = await Promise.all(
    site.locales.map(async ({ code }) => {
      const images = findImages(code);
      if (images.length === 0) return [];
      const articles = await articlesOf(code);
      const shown = await Promise.all(
        articles.map(async (article) =>
          imagesNamed(await markdownOf(article), article.file, images),
        ),
      );
      return images.filter((path) => shown.some((inArticle) => inArticle.includes(path)));
    }),
  );
  return paths.flat().map((path) => ({ params: { path } }));
};

export const GET: APIRoute<object, { path: string }> = async ({ params: { path } }) =>
  new Response(new Uint8Array(await readFile(join(articlesDirectory(), path))), {
    headers: { 'content-type': lookup(path) ?? 'application/octet-stream' },
  });
