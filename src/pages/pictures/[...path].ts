import type { APIRoute, GetStaticPaths } from 'astro';
import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesOf, markdownOf } from '../../view/catalog.ts';
import { site } from '../../config/settings.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { findImages, imagesNamed } from '../../content/article-images.ts';

/** Images in the articles folder. Only those that a published article shows. */
export const getStaticPaths = (() => {
  const paths = site.locales.flatMap(({ code }) => {
    const images = findImages(code);
    if (images.length === 0) return [];
    const shown = articlesOf(code).map((article) =>
      imagesNamed(markdownOf(article), article.file, images),
    );
    return images.filter((path) => shown.some((inArticle) => inArticle.includes(path)));
  });
  // Astro composes letters and accents in paths. The name on disk may have them apart.
  return paths.map((path) => ({ params: { path: path.normalize('NFC') }, props: { path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(new Uint8Array(await readFile(join(articlesDirectory(), path))), {
    headers: { 'content-type': lookup(path) ?? 'application/octet-stream' },
  });
