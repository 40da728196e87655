import type { HelpCenterApi } from './import-api-server.ts';

export const freshdeskKey = { FRESHDESK_KEY: 'secret' };

const hierarchy = (folder: number, language = 'en') => [
  { level: 0, type: 'category', data: { id: 1, name: 'Travel', language } },
  { level: 1, type: 'folder', data: { id: folder, name: 'Refunds', language } },
];

const article = (id: number, title: string, folder: number, more: object) => ({
  id,
  title,
  type: 1,
  status: 2,
  description: `<p dir="ltr">${title}</p>`,
  description_text: title,
  category_id: 1,
  folder_id: folder,
  hierarchy: hierarchy(folder),
  seo_data: { meta_title: '', meta_description: '' },
  tags: [],
  attachments: [],
  cloud_files: [],
  hits: id,
  created_at: '2024-03-01T23:30:00Z',
  updated_at: '2025-05-05T12:00:00Z',
  ...more,
});

/** The Solutions of a ferry company. */
export const freshdeskRecords = {
  categories: [{ id: 1, name: 'Travel', description: null }],
  folders: [
    { id: 11, name: 'Tickets', visibility: 1, description: '', category_id: 1 },
    { id: 13, name: 'Crew', visibility: 3, description: '', category_id: 1 },
  ],
  subfolders: [{ id: 12, name: 'Refunds', visibility: 1, parent_folder_id: 11, description: '' }],
  articles: [
    article(101, 'Return a ticket?', 12, {
      tags: ['money back'],
      seo_data: { meta_description: 'Refunds in 3 days', meta_keywords: 'chargeback, refund' },
      attachments: [
        { id: 7, name: 'form.pdf', attachment_url: 'https://cdn.saltmere.example/7?expires=1' },
      ],
    }),
    article(102, 'Missed the ferry', 11, { type: 2, cloud_files: [{ id: 1 }] }),
    article(103, 'Crew discount', 13, {}),
    article(104, 'Winter timetable', 11, { status: 1 }),
    article(105, 'Group tickets', 11, {}),
  ],
  german: [article(101, 'Ticket zurückgeben', 12, { hierarchy: hierarchy(12, 'de'), hits: 5 })],
};

/**
 * Speaks like API v2 of Freshdesk. Its lists are bare.
 * @param options.hasLinks whether pages say in their header `Link` which is the next one
 * @param options.isAdmin whether the key may read the settings
 */
export function freshdeskApi({
  hasLinks = true,
  isAdmin = true,
  articles = freshdeskRecords.articles as readonly { readonly folder_id: number }[],
} = {}): HelpCenterApi {
  return ({ path, query, headers, origin }) => {
    const key = Buffer.from('secret:X').toString('base64');
    if (headers.authorization !== `Basic ${key}`)
      return { status: 401, json: { code: 'invalid_credentials' } };
    const at = path.replace('/api/v2/', '').replace('solutions/', '');
    if (at === 'settings/helpdesk')
      return isAdmin
        ? { json: { primary_language: 'en', supported_languages: ['de', 'fr'] } }
        : { status: 403, json: { code: 'access_denied' } };
    const [, folder, language = 'en'] = /^folders\/(\d+)\/articles(?:\/(\w+))?$/.exec(at) ?? [];
    const translations = language === 'de' ? freshdeskRecords.german : [];
    const inLanguage = language === 'en' ? articles : translations;
    const lists: Record<string, readonly unknown[]> = {
      categories: freshdeskRecords.categories,
      'categories/de': [{ id: 1, name: 'Reise', description: null }],
      'categories/1/folders': freshdeskRecords.folders,
      'folders/11/subfolders': freshdeskRecords.subfolders,
    };
    const list =
      folder === undefined
        ? lists[at]
        : inLanguage.filter(({ folder_id }) => String(folder_id) === folder);
    if (!list || (language !== 'en' && list.length === 0)) return undefined;
    const size = hasLinks ? 2 : Number(query.get('per_page'));
    const page = Number(query.get('page') ?? 1);
    const items = list.slice((page - 1) * size, page * size);
    const next = `<${origin}${path}?page=${page + 1}&per_page=2>; rel="next"`;
    const isLast = page * size >= list.length;
    return { json: items, headers: hasLinks && !isLast ? { link: next } : {} };
  };
}
