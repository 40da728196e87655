import { defineCollection } from 'astro/content/config';
import { articleSchema } from './content/article-schema.ts';
import { articleLoader } from './build/article-loader.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader(), schema: articleSchema }),
};
