import { defineCollection } from 'astro:content';
import { articleSchema } from './schema/article.ts';
import { articleLoader } from './source/article-loader.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader(), schema: articleSchema }),
};
