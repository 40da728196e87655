import { UserError } from '../../lib/problem.ts';
import { apiUrl, isUrl, settingOf } from '../api-settings.ts';
import { fetchHubspot } from './hubspot/fetch-hubspot.ts';
import { hubspotCenter } from './hubspot/hubspot-center.ts';
import type { HubspotFolder } from './hubspot/read-hubspot-folder.ts';
import { readHubspotFolder } from './hubspot/read-hubspot-folder.ts';
import type { Source } from './source.ts';

const NOTHING: HubspotFolder = { articles: [], rows: [], pageOf: () => undefined };

/**
 * HubSpot knowledge base: live with the token of a private app in `HUBSPOT_TOKEN`, or from a folder
 * with saved JSON pages, or with the export as CSV and the HTML pages of the articles.
 * `HUBSPOT_API_URL` names another URL of the API, for example that of a proxy.
 */
export const hubspot: Source = {
  name: 'hubspot',
  takes: '[folder of saved JSON, or of the CSV export and HTML pages; HUBSPOT_TOKEN reads live]',
  async read(target, options) {
    const folder = target !== undefined && !isUrl(target) ? readHubspotFolder(target) : NOTHING;
    const token = settingOf('HUBSPOT_TOKEN');
    if (target === undefined && token === undefined)
      throw new UserError(
        'Set HUBSPOT_TOKEN to the token of a private app, or name a folder with the export.',
      );
    const root = apiUrl('HUBSPOT_API_URL', 'https://api.hubapi.com');
    const isLive = token !== undefined && folder.articles.length === 0;
    const articles = isLive ? await fetchHubspot(root, token, options) : folder.articles;
    const center = hubspotCenter({ ...folder, articles }, options.locales);
    if (center.articles.length > 0) return center;
    const missing = center.notes.join(' ');
    throw new UserError(
      `${target ?? 'The HubSpot account'} has no articles with a text. ${missing}`.trim(),
    );
  },
};
