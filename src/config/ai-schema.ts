import { z } from 'zod';

const flag = z.boolean('true or false');

/** What the site offers programs that read it, and what it asks of those that train models. */
export const aiSchema = z.strictObject(
  {
    /** Whether `/llms-full.txt` holds all articles in one file. */
    full: flag.default(true),
    /** Whether `/index.json` lists all articles with their headings. `npm run mcp` reads it. */
    index: flag.default(true),
    /** Whether articles have a button that copies them as Markdown. */
    copy: flag.default(true),
    /**
     * Whether companies may train models on the articles, for `robots.txt`. `false` also keeps the
     * known crawlers for training away. Default: `robots.txt` says nothing about it.
     */
    train: flag.optional(),
  },
  'an object such as { train: false }',
);
