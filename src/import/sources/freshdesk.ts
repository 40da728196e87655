import { UserError } from '../../lib/problem.ts';
import { isUrl, settingOf } from '../api-settings.ts';
import { fetchFreshdesk } from './freshdesk/fetch-freshdesk.ts';
import { freshdeskCenter } from './freshdesk/freshdesk-center.ts';
import { readFreshdeskFolder } from './freshdesk/read-freshdesk-folder.ts';
import type { Source } from './source.ts';

/**
 * Freshdesk Solutions: live from the URL of the help center with the API key of an agent in
 * `FRESHDESK_KEY`, or from saved JSON.
 */
export const freshdesk: Source = {
  name: 'freshdesk',
  takes: '<URL of the help center, or folder of saved JSON pages>',
  async read(target, options) {
    if (target === undefined)
      throw new UserError(
        'Name the help center, for example ' +
          '`npm run import -- freshdesk https://example.freshdesk.com`.',
      );
    if (!isUrl(target))
      return freshdeskCenter(readFreshdeskFolder(target, options.locales), options.locales);
    const key = settingOf('FRESHDESK_KEY');
    if (key === undefined)
      throw new UserError(
        'Set FRESHDESK_KEY to the API key of an agent, or name a folder of saved JSON pages.',
      );
    const records = await fetchFreshdesk(new URL(target), key, options);
    return freshdeskCenter(records, options.locales);
  },
};
