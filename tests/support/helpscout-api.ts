import type { HelpCenterApi } from './import-api-server.ts';
import { pageOf } from './import-api-server.ts';

export const helpscoutKey = { HELPSCOUT_KEY: 'secret' };

const HOST = 'https://docs.saltmere.example';

const article = (number: number, name: string, more: object) => ({
  id: `a${number}`,
  number,
  name,
  slug: name.toLowerCase().replaceAll(/\W+/g, '-'),
  status: 'published',
  hasDraft: false,
  collectionId: 'c1',
  categories: ['g1'],
  related: [],
  publicUrl: `${HOST}/article/${number}-${name.toLowerCase().replaceAll(/\W+/g, '-')}`,
  viewCount: number,
  keywords: [],
  createdAt: '2024-03-01T12:00:00Z',
  updatedAt: null,
  lastPublishedAt: '2025-05-05T12:00:00Z',
  ...more,
});

/** The Docs site of a ferry company. */
export const helpscoutRecords = {
  collections: [
    { id: 'c1', siteId: 1, number: 1, slug: 'travel', visibility: 'public', name: 'Travel' },
    { id: 'c2', siteId: 1, number: 2, slug: 'crew', visibility: 'private', name: 'Crew' },
    { id: 'c3', siteId: 2, number: 3, slug: 'cargo', visibility: 'public', name: 'Cargo' },
  ].map((each, order) => ({ ...each, order, publicUrl: `${HOST}/collection/${each.number}` })),
  categories: [
    { id: 'g1', collectionId: 'c1', number: 11, slug: 'refunds', name: 'Refunds', order: 3 },
    { id: 'g2', collectionId: 'c1', number: 12, slug: 'tickets', name: 'Tickets', order: 1 },
  ],
  articles: [
    article(101, 'Return a ticket', {
      categories: ['g1', 'g2'],
      keywords: ['money back'],
      related: ['a102'],
    }),
    article(102, 'Missed the ferry', { lastPublishedAt: undefined }),
    article(103, 'Crew discount', { collectionId: 'c2', categories: [] }),
    article(104, 'Winter timetable', { status: 'notpublished' }),
    article(105, 'Cargo sizes', { collectionId: 'c3', categories: null }),
  ],
  redirects: [
    { urlMapping: '/old/refund', documentId: 'a101', type: 'article', redirect: null },
    { urlMapping: '/old/late', type: 'custom', redirect: `${HOST}/article/102-missed-the-ferry` },
    { urlMapping: '/old/refunds', documentId: 'g1', type: 'category', redirect: null },
    { urlMapping: '/old/shop', type: 'custom', redirect: 'https://saltmere.example/shop' },
  ].map((each, id) => ({ id: `r${id}`, ...each })),
};

/** Speaks like the Docs API. Lists of articles have no texts. */
export const helpscoutApi: HelpCenterApi = ({ path, query, headers }) => {
  const [user] = Buffer.from(headers.authorization?.replace('Basic ', '') ?? '', 'base64')
    .toString()
    .split(':');
  if (user !== 'secret') return { status: 401, json: { code: 401 } };
  const { collections, categories, articles, redirects } = helpscoutRecords;
  const of = (pattern: RegExp) => pattern.exec(path)?.[1];
  const single = articles.find(({ id }) => id === of(/^\/v1\/articles\/(\w+)$/));
  const isDraft = query.get('draft') === 'true';
  if (single) {
    const hasText = single.status === 'published' || isDraft;
    return { json: { article: { ...single, text: hasText ? `<p>${single.name}</p>` : '' } } };
  }
  const inCollection = (pattern: RegExp) => {
    const id = of(pattern);
    return (each: { readonly collectionId?: unknown }) => each.collectionId === id;
  };
  const lists: readonly (readonly [RegExp, string, readonly unknown[]])[] = [
    [/^\/v1\/sites$/, 'sites', SITES],
    [/^\/v1\/collections$/, 'collections', collections],
    [/^\/v1\/redirects\/site\/1$/, 'redirects', redirects],
    [
      /^\/v1\/collections\/(\w+)\/categories$/,
      'categories',
      categories.filter(inCollection(/^\/v1\/collections\/(\w+)\/categories$/)),
    ],
    [
      /^\/v1\/collections\/(\w+)\/articles$/,
      'articles',
      articles.filter(inCollection(/^\/v1\/collections\/(\w+)\/articles$/)),
    ],
  ];
  const [, name = '', list = []] = lists.find(([pattern]) => pattern.test(path)) ?? [];
  if (name === '') return undefined;
  const { page, pages, items } = pageOf(list, query);
  return { json: { [name]: { page, pages, count: list.length, items }, new: true } };
};

const SITES = [
  { id: 1, subDomain: 'saltmere', cname: 'docs.saltmere.example' },
  { id: 2, subDomain: 'saltmere-cargo', cname: null },
];
