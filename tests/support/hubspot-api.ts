import { z } from 'zod';
import type { HelpCenterApi } from './import-api-server.ts';

export const hubspotKey = { HUBSPOT_TOKEN: 'secret' };

const HOST = 'https://help.saltmere.example';
const day = (text: string) => Date.parse(`${text}T12:00:00Z`);

const article = (number: number, name: string, slug: string, more: object = {}) => ({
  hs_id: number,
  hs_name: name,
  hs_slug: `en/help/${slug}`,
  hs_path: `en/help/${slug}`,
  hs_absolute_url: `${HOST}/en/help/${slug}`,
  hs_state: 'PUBLISHED',
  hs_language: null,
  hs_summary: null,
  hs_meta_description: `About: ${name}`,
  hs_body: `<p>${name}</p>`,
  hs_published_at: day('2024-03-01'),
  hs_updated_at: day('2025-05-05'),
  hs_created_at: day('2024-02-01'),
  hs_knowledge_category_id: 77,
  ...more,
});

const more = Array.from({ length: 50 }, (_, index) =>
  article(200 + index, `Pier ${index}`, `pier-${index}`),
);

/** The knowledge base of a ferry company: more than a page of articles. */
export const hubspotRecords = [
  article(101, 'Return a ticket', '7142963-return-a-ticket'),
  article(102, 'Missed the ferry', 'missed-the-ferry', {
    hs_published_at: day('2025-07-07'),
    hs_updated_at: day('2025-07-06'),
  }),
  article(103, 'Winter timetable', 'winter', { hs_state: 'DRAFT', hs_published_at: null }),
  article(104, 'Ticket zurückgeben', 'zurueck', { hs_language: 'de', hs_created_at: '17000000' }),
  ...more,
];

const bodySchema = z.object({ query: z.string() });

/** Speaks like the GraphQL collector, which reports problems with status 200. */
export const hubspotApi: HelpCenterApi = ({ method, path, headers, body }) => {
  if (headers.authorization !== 'Bearer secret') return { status: 401, json: { status: 'error' } };
  if (method !== 'POST' || path !== '/collector/graphql') return undefined;
  const { query } = bodySchema.parse(body);
  const [, limit = '', offset = ''] = /limit: (\d+), offset: (\d+)/.exec(query) ?? [];
  const items = hubspotRecords.slice(Number(offset), Number(offset) + Number(limit));
  const collection = { total: hubspotRecords.length, items, new: true };
  return { json: { data: { KB: { knowledge_article_collection: collection } } } };
};
