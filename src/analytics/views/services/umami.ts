import { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import { ask } from './ask.ts';
import type { PathViews, Settings, ViewService } from './service.ts';
import { urlSetting, limitsOf, setting } from './service.ts';

/** Rows of one response. */
const LIMIT = 500;

const answer = z.array(z.object({ x: z.string().nullable(), y: z.coerce.number().int().min(0) }));

/**
 * Returns Umami, cloud or self-hosted (since version 3, whose metric is called `path`):
 * https://umami.is/docs/api/website-stats.
 */
export function umami(settings: Settings): ViewService {
  const serviceUrl = urlSetting(
    settings,
    'UMAMI_URL',
    'the URL of the API of your Umami, for example https://umami.example.com/api',
    'https://api.umami.is/v1',
  );
  const website = setting(settings, 'UMAMI_WEBSITE', 'the id of the website in Umami');
  return {
    async viewsOf(day) {
      const views: PathViews[] = [];
      const { start, end } = limitsOf(day);
      for (let offset = 0; ; offset += LIMIT) {
        const query = new URLSearchParams({
          type: 'path',
          startAt: String(start),
          endAt: String(end),
          limit: String(LIMIT),
          offset: String(offset),
        });
        const rows = await ask(
          {
            url: `${serviceUrl}/websites/${encodeURIComponent(website)}/metrics?${query}`,
            headers: authorization(settings),
          },
          answer,
        );
        views.push(...rows.flatMap(({ x, y }) => (x === null ? [] : [{ path: x, views: y }])));
        if (rows.length < LIMIT) return views;
      }
    },
  };
}

/**
 * Returns the headers for authorization: Umami Cloud takes a key, a self-hosted server a login
 * token.
 * @throws UserError when neither is set
 */
function authorization(settings: Settings): Record<string, string> {
  const { UMAMI_KEY: key, UMAMI_TOKEN: token } = settings;
  if (key) return { 'x-umami-api-key': key };
  if (token) return { authorization: `Bearer ${token}` };
  throw new UserError(
    'Neither UMAMI_KEY nor UMAMI_TOKEN is set. Set UMAMI_KEY to an API key of Umami ' +
      'Cloud, or UMAMI_TOKEN to a token of your own server.',
  );
}
