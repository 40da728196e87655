import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: process.env['ARTICLES_DIR'] ?? '', pattern: '**/*.md' }),
  }),
};
