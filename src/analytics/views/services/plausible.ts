import { z } from 'zod';
import { ask } from './ask.ts';
import type { PathViews, Settings, ViewService } from './service.ts';
import { urlSetting, setting } from './service.ts';

/** Rows of one response. */
const LIMIT = 10_000;

const answer = z.object({
  results: z.array(
    z.object({ dimensions: z.tuple([z.string()]), metrics: z.tuple([z.int().min(0)]) }),
  ),
});

/**
 * Returns Plausible, hosted or self-hosted: https://plausible.io/docs/stats-api. Days follow the
 * time zone of the site in Plausible.
 */
export function plausible(settings: Settings): ViewService {
  const serviceUrl = urlSetting(
    settings,
    'PLAUSIBLE_URL',
    'the URL of your Plausible',
    'https://plausible.io',
  );
  const site = setting(settings, 'PLAUSIBLE_SITE', 'the domain of the site in Plausible');
  const token = setting(settings, 'PLAUSIBLE_TOKEN', 'a key of the Stats API');
  return {
    async viewsOf(day) {
      const views: PathViews[] = [];
      for (let offset = 0; ; offset += LIMIT) {
        const body = {
          site_id: site,
          metrics: ['pageviews'],
          date_range: [day, day],
          dimensions: ['event:page'],
          order_by: [
            ['pageviews', 'desc'],
            ['event:page', 'asc'],
          ],
          pagination: { limit: LIMIT, offset },
        };
        const { results } = await ask(
          {
            url: `${serviceUrl}/api/v2/query`,
            headers: { authorization: `Bearer ${token}` },
            body,
          },
          answer,
        );
        views.push(
          ...results.map(({ dimensions: [path], metrics: [count] }) => ({ path, views: count })),
        );
        if (results.length < LIMIT) return views;
      }
    },
  };
}
