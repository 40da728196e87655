import { UserError } from '../../lib/problem.ts';
import { apiUrl, isUrl, settingOf } from '../api-settings.ts';
import { helpscoutCenter } from './helpscout/helpscout-center.ts';
import { fetchHelpscout, readHelpscoutFolder } from './helpscout/helpscout-pages.ts';
import type { Source } from './source.ts';

/**
 * Help Scout Docs: live with the Docs API key in `HELPSCOUT_KEY`, or from saved JSON.
 * `HELPSCOUT_API_URL` names another URL of the API, for example that of a proxy.
 */
export const helpscout: Source = {
  name: 'helpscout',
  takes: '[URL of one site, or folder of saved JSON pages; without it, HELPSCOUT_KEY reads all]',
  async read(target, options) {
    if (target !== undefined && !isUrl(target))
      return helpscoutCenter(readHelpscoutFolder(target), options.locales);
    const key = settingOf('HELPSCOUT_KEY');
    if (key === undefined)
      throw new UserError(
        'Set HELPSCOUT_KEY to a Docs API key, or name a folder of saved JSON pages.',
      );
    const root = apiUrl('HELPSCOUT_API_URL', 'https://docsapi.helpscout.net/v1');
    const host = target && new URL(target).host;
    return helpscoutCenter(await fetchHelpscout(root, key, host, options), options.locales);
  },
};
