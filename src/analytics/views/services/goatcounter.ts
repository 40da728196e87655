import { z } from 'zod';
import { ask } from './ask.ts';
import type { PathViews, Settings, ViewService } from './service.ts';
import { addressSetting, setting } from './service.ts';

/** Most pages that one answer holds. */
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
 * GoatCounter, hosted or one's own: https://www.goatcounter.com/help/api. Answers are continued by
 * naming the pages that were told.
 */
export function goatCounter(settings: Settings): ViewService {
  const address = addressSetting(
    settings,
    'GOATCOUNTER_URL',
    'the address of your GoatCounter, for example https://help.goatcounter.com',
  );
  const token = setting(settings, 'GOATCOUNTER_TOKEN', 'an API token that may read statistics');
  return {
    async viewsOf(day) {
      const views: PathViews[] = [];
      const told = new Set<number>();
      for (;;) {
        const query = new URLSearchParams({
          start: `${day}T00:00:00Z`,
          end: `${day}T23:59:59Z`,
          daily: 'true',
          limit: String(LIMIT),
        });
        if (told.size > 0) query.set('exclude_paths', [...told].join(','));
        const { hits, more } = await ask(
          {
            url: `${address}/api/v0/stats/hits?${query}`,
            headers: { authorization: `Bearer ${token}` },
          },
          answer,
        );
        const fresh = hits.filter(({ path_id }) => !told.has(path_id));
        views.push(
          ...fresh.filter(({ event }) => !event).map(({ path, count }) => ({ path, views: count })),
        );
        for (const { path_id } of fresh) told.add(path_id);
        if (!more || fresh.length === 0) return views;
      }
    },
  };
}
