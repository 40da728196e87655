import { UserError } from '../../lib/problem.ts';
import { isUrl } from '../api-settings.ts';
import type { Source } from './source.ts';
import { zendeskCenter } from './zendesk/zendesk-center.ts';
import { fetchZendesk, readZendeskFolder, zendeskAuth } from './zendesk/zendesk-pages.ts';

/**
 * Zendesk Guide: live from its public host, with `ZENDESK_EMAIL` and `ZENDESK_TOKEN` also drafts
 * and restricted articles, or from saved JSON pages.
 * https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/
 */
export const zendesk: Source = {
  name: 'zendesk',
  takes: '<URL of the help center, or folder of saved JSON pages>',
  async read(target, options) {
    if (target === undefined)
      throw new UserError(
        'Name the help center, for example `npm run import -- zendesk https://support.example.com`.',
      );
    if (!isUrl(target)) return zendeskCenter(readZendeskFolder(target), options.locales);
    const url = new URL(target);
    return {
      ...zendeskCenter(await fetchZendesk(url, options), options.locales),
      // Zendesk shows attachments of restricted articles only with the key.
      fileHeaders: (file) =>
        URL.canParse(file) && new URL(file).origin === url.origin ? zendeskAuth() : {},
    };
  },
};
