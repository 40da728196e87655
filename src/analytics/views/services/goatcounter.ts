import { z } from 'zod';
import { ask } from './ask.ts';
import type { PathViews, Settings, ViewService } from './service.ts';
import { urlSetting, setting } from './service.ts';

/** Maximum pages of a response. */
const LIMIT = 100;

const answer = z.object({
  hits: z.array(
    z.object({
      path: z.string(),
      path_id: z.int(),
      event: z.boolean().default(false),
      count: z.int().min(0),
    }),
  ),
  more: z.boolean(),
});

/**
 * Returns GoatCounter, hosted or self-hosted: https://www.goatcounter.com/help/api. The next
 * response excludes the pages of earlier ones.
 */
export function goatCounter(settings: Settings): ViewService {
  const serviceUrl = urlSetting(
    settings,
    'GOATCOUNTER_URL',
    'the URL of your GoatCounter, for example https://help.goatcounter.com',
  );
  const token = setting(settings, 'GOATCOUNTER_TOKEN', 'an API token that may read statistics');
  return {
    async viewsOf(day) {
      const views: PathViews[] = [];
      const seen = new Set<number>();
      for (;;) {
        const query = new URLSearchParams({
          start: `${day}T00:00:00Z`,
          end: `${day}T23:59:59Z`,
          daily: 'true',
          limit: String(LIMIT),
        });
        if (seen.size > 0) query.set('exclude_paths', [...seen].join(','));
        const { hits, more } = await ask(
          {
            url: `${serviceUrl}/api/v0/stats/hits?${query}`,
            headers: { authorization: `Bearer ${token}` },
          },
          answer,
        );
        const fresh = hits.filter(({ path_id }) => !seen.has(path_id));
        views.push(
          ...fresh.filter(({ event }) => !event).map(({ path, count }) => ({ path, views: count })),
        );
        for (const { path_id } of fresh) seen.add(path_id);
        if (!more || fresh.length === 0) return views;
      }
    },
  };
}
