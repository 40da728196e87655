import { UserError } from '../../lib/problem.ts';
import { apiUrl, isUrl, settingOf } from '../api-settings.ts';
import { intercomCenter } from './intercom/intercom-center.ts';
import { fetchIntercom, readIntercomFolder } from './intercom/intercom-pages.ts';
import type { Source } from './source.ts';

/**
 * Intercom Articles: live with the access token in `INTERCOM_TOKEN`, or from saved JSON.
 * `INTERCOM_API_URL` names another host: workspaces in Europe and Australia have their own
 * (`https://api.eu.intercom.io`, `https://api.au.intercom.io`).
 */
export const intercom: Source = {
  name: 'intercom',
  takes: '[folder of saved JSON pages; without it, INTERCOM_TOKEN reads the workspace]',
  async read(target, options) {
    if (target !== undefined && !isUrl(target))
      return intercomCenter(readIntercomFolder(target), options.locales);
    const token = settingOf('INTERCOM_TOKEN');
    if (token === undefined)
      throw new UserError(
        'Set INTERCOM_TOKEN to an access token that may read articles, or name a folder of saved ' +
          'JSON pages.',
      );
    const root = apiUrl('INTERCOM_API_URL', 'https://api.intercom.io');
    return intercomCenter(await fetchIntercom(root, token, options), options.locales);
  },
};
