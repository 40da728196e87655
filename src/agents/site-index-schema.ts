import { z } from 'zod';
import type { SiteIndex } from '../domain/site-index.ts';
import { SLUG } from '../text/slug.ts';

const day = z.iso.date();
const labelled = z.object({ id: z.string(), label: z.string() });

/** What the server for agents needs of `/index.json`, which may come from another site. */
export const siteIndexSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  locale: z.string(),
  locales: z.tuple([z.string()], z.string()),
  categories: z.array(labelled),
  sections: z.array(labelled),
  articles: z.array(
    z.object({
      slug: z.string().regex(SLUG),
      url: z.url({ protocol: /^https?$/ }),
      markdown: z.string().optional(),
      title: z.string(),
      description: z.string().optional(),
      category: z.string(),
      section: z.string(),
      published: day,
      updated: day,
      audience: z.string().optional(),
      headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
    }),
  ),
}) satisfies z.ZodType<SiteIndex>;

/** A valid `/index.json`. */
export type KnownIndex = z.output<typeof siteIndexSchema>;
