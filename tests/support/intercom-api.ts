import type { HelpCenterApi } from './import-api-server.ts';
import { pageOf } from './import-api-server.ts';

export const intercomKey = { INTERCOM_TOKEN: 'secret' };

/** Seconds since 1970. */
const at = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000;

const URL = 'https://help.saltmere.example/en/articles';

const article = (id: string, title: string, more: object) => ({
  type: 'article',
  id,
  title,
  description: '',
  body: `<p>${title}</p>`,
  state: 'published',
  created_at: at('2024-03-01'),
  updated_at: at('2025-05-05'),
  url: `${URL}/${id}-${title.toLowerCase().replaceAll(/\W+/g, '-')}`,
  parent_ids: [22],
  default_locale: 'en',
  help_center_audience: 'everyone',
  tags: { type: 'tag.list', tags: [] },
  ...more,
});

const german = {
  type: 'article_content',
  title: 'Ticket zurückgeben',
  description: 'Geld zurück in drei Tagen',
  body: '<p>Ticket zurückgeben</p>',
  state: 'draft',
  created_at: at('2025-01-01'),
  updated_at: at('2025-01-02'),
  url: null,
};

/** The workspace of a ferry company. */
export const intercomRecords = {
  articles: [
    article('101', 'Return a ticket', {
      parent_ids: [22, 21],
      tags: { type: 'tag.list', tags: [{ type: 'tag', id: '1', name: 'money back' }] },
      translated_content: { type: 'article_translated_content', de: german, fr: null },
    }),
    article('102', 'Missed the ferry', { help_center_audience: 'all_visitors_and_leads' }),
    article('103', 'Crew discount', { help_center_audience: 'restricted' }),
    article('104', 'For travellers with an account', { help_center_audience: 'all_users' }),
    article('105', 'Winter timetable', { state: 'draft', url: null, title: null }),
    article('106', 'Old form', { parent_ids: undefined, parent_id: 21, parent_type: 'collection' }),
  ],
  collections: [
    { type: 'collection', id: '21', name: 'Travel', order: 2, parent_id: null },
    {
      type: 'collection',
      id: '22',
      name: 'Refunds',
      description: 'Get your money back',
      order: 1,
      parent_id: '21',
      url: 'https://help.saltmere.example/en/collections/22-refunds',
      translated_content: {
        type: 'group_translated_content',
        de: { type: 'group_content', name: 'Erstattung', description: '' },
      },
    },
  ],
  redirects: [
    { type: 'help_center_redirect', from_url: '/old', target_type: 'article', target_id: '101' },
    {
      type: 'help_center_redirect',
      from_url: '/alt',
      locale: 'de',
      target_type: 'article',
      target_id: '101',
    },
    { type: 'help_center_redirect', from_url: '/b', target_type: 'collection', target_id: '21' },
  ],
};

/** The ways in which versions of the API lead to the next page. */
export type IntercomPaging = 'cursor' | 'url' | 'count';

/** Speaks like the API of Intercom. */
export function intercomApi(paging: IntercomPaging = 'cursor'): HelpCenterApi {
  return ({ path, query, headers, origin }) => {
    if (headers.authorization !== 'Bearer secret')
      return { status: 401, json: { type: 'error.list', errors: [{ code: 'unauthorized' }] } };
    const one = /^\/articles\/(\d+)$/.exec(path)?.[1];
    const single = intercomRecords.articles.find(({ id }) => id === one);
    if (single)
      return { json: { ...single, statistics: { views: Number(one), conversions: 0 }, new: 1 } };
    const lists: Record<string, readonly unknown[]> = {
      '/articles': intercomRecords.articles,
      '/help_center/collections': intercomRecords.collections,
      '/help_center/help_centers': [{ type: 'help_center', id: '5', default: true }],
      '/help_center/help_centers/5/redirects': intercomRecords.redirects,
    };
    const list = lists[path];
    if (!list) return undefined;
    const number = query.get('starting_after') ?? query.get('page') ?? '1';
    const { page, pages, items } = pageOf(list, new URLSearchParams({ page: number }));
    const next = {
      cursor: { per_page: 2, starting_after: String(page + 1) },
      url: `${origin}${path}?page=${page + 1}&per_page=2`,
      count: undefined,
    }[paging];
    return {
      json: {
        type: 'list',
        data: items,
        total_count: list.length,
        pages: { type: 'pages', page, total_pages: pages, ...(page < pages && { next }) },
      },
    };
  };
}
