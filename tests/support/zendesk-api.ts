import type { HelpCenterApi } from './import-api-server.ts';
import { pageOf } from './import-api-server.ts';

/** The key of the agent of Saltmere Ferries. */
export const zendeskKey = { ZENDESK_EMAIL: 'ada@saltmere.example', ZENDESK_TOKEN: 'secret' };

const HOST = 'https://help.saltmere.example';
const dates = { created_at: '2024-03-01T23:30:00Z', updated_at: '2026-10-10T10:00:00Z' };

const group = (id: number, name: string, more: object) => ({
  id,
  name,
  locale: 'en-us',
  description: '',
  position: 1,
  ...more,
});

const article = (id: number, title: string, more: object) => ({
  id,
  title,
  locale: 'en-us',
  source_locale: 'en-us',
  body: `<p>${title}</p>`,
  html_url: `${HOST}/hc/en-us/articles/${id}-${title.replaceAll(/\W+/g, '-')}`,
  draft: false,
  section_id: 12,
  user_segment_id: null,
  user_segment_ids: [],
  label_names: [],
  ...dates,
  edited_at: '2025-05-05T10:00:00Z',
  ...more,
});

const rule = (id: number, redirect_from: string, redirect_to: string) => ({
  id: `01GFXGBX${id}`,
  brand_id: '1',
  redirect_from,
  redirect_to,
  redirect_status: '301',
});

/** The records of a ferry company. */
export const zendeskRecords = {
  categories: [group(1, 'Travel', { html_url: `${HOST}/hc/en-us/categories/1-Travel` })],
  sections: [
    group(11, 'Tickets', { category_id: 1, parent_section_id: null }),
    group(12, 'Refunds', { category_id: 1, parent_section_id: 11, position: 3 }),
    group(12, 'Erstattung', { category_id: 1, parent_section_id: 11, locale: 'de' }),
  ],
  articles: [
    article(101, 'Return a ticket', { label_names: ['money back'] }),
    article(102, 'Missed the ferry?', {}),
    article(103, 'Crew discount', { user_segment_id: 7, user_segment_ids: [7] }),
    article(104, 'Partner prices', { user_segment_ids: [8, 9] }),
    article(105, 'Winter timetable', { draft: true }),
    article(101, 'Ticket zurückgeben', {
      locale: 'de',
      html_url: `${HOST}/hc/de/articles/101-Ticket-zur%C3%BCckgeben`,
      edited_at: '2025-06-06T10:00:00Z',
    }),
  ],
  attachments: [
    { article_id: 101, file_name: 'form.pdf', content_url: `${HOST}/a/1`, inline: false },
    { article_id: 101, file_name: 'photo.png', content_url: `${HOST}/a/2`, inline: true },
  ],
  /** Redirect rules come under this name. */
  records: [
    rule(1, '/refund', '/hc/en-us/articles/99'),
    rule(2, '/hc/en-us/articles/99', `${HOST}/hc/en-us/articles/101-Any-words`),
    rule(3, '/hc/de/articles/99', '/hc/de/articles/101'),
    rule(4, '/travel', '/hc/en-us/categories/1-Travel'),
    rule(5, '/shop', 'https://shop.saltmere.example/hc/en-us/articles/101'),
  ],
};

/** Speaks like the Help Center API; without a key, only what everybody may read. */
export const zendeskApi: HelpCenterApi = ({ path, query, headers, origin }) => {
  const key = Buffer.from('ada@saltmere.example/token:secret').toString('base64');
  const hasKey = headers.authorization === `Basic ${key}`;
  if (headers.authorization !== undefined && !hasKey) return { status: 401, json: {} };
  const at = path.replace('/api/v2/help_center/', '').replace(/\.json$/, '');
  if (at === 'locales') return { json: { locales: ['en-us', 'de'], default_locale: 'en-us' } };
  if (path === '/api/v2/guide/redirect_rules') {
    if (!hasKey) return { status: 403, json: { errors: [{ code: 'Forbidden' }] } };
    const after = Number(query.get('page[after]') ?? 0);
    const found = zendeskRecords.records.slice(after, after + 2);
    const has_more = after + 2 < zendeskRecords.records.length;
    const meta = { has_more, after_cursor: has_more ? String(after + 2) : null };
    return { json: { records: found, meta } };
  }
  const [, ofArticle] = /^articles\/(\d+)\/attachments$/.exec(at) ?? [];
  const [locale, name = ''] = at.split('/');
  const lists: Record<string, readonly unknown[]> = {
    article_attachments: zendeskRecords.attachments.filter(
      ({ article_id }) => String(article_id) === ofArticle,
    ),
    categories: zendeskRecords.categories.filter((each) => each.locale === locale),
    sections: zendeskRecords.sections.filter((each) => each.locale === locale),
    articles: zendeskRecords.articles.filter(
      (each) =>
        each.locale === locale && (hasKey || (!each.draft && each.user_segment_ids.length === 0)),
    ),
  };
  const listName = ofArticle === undefined ? name : 'article_attachments';
  const list = lists[listName];
  if (!list) return undefined;
  const { page, pages, items } = pageOf(list, query);
  // The host of the links is the one that Zendesk knows, also behind a domain of the company.
  const next = `https://saltmere.zendesk.example${path}?page=${page + 1}&per_page=2`;
  return {
    json: {
      [listName]: items,
      count: list.length,
      page,
      next_page: page < pages ? next : null,
      previous_page: null,
      a_field_of_next_year: { origin },
    },
  };
};
