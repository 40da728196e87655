import { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import { robotDetector } from '../robots.ts';
import { ask } from './ask.ts';
import type { PathViews, Settings, ViewService } from './service.ts';
import { urlSetting, limitsOf, setting } from './service.ts';

/** Maximum rows of a response. */
const LIMIT = 10_000;

/** Shorter spans are not divided further, in milliseconds. */
const SHORTEST_SPAN = 60_000;

const QUERY = `query Views($zone: string, $start: Time, $end: Time) {
  viewer {
    zones(filter: { zoneTag: $zone }) {
      groups: httpRequestsAdaptiveGroups(
        limit: ${LIMIT}
        filter: {
          datetime_geq: $start
          datetime_lt: $end
          requestSource: "eyeball"
          clientRequestHTTPMethodName: "GET"
          edgeResponseStatus_in: [200, 304]
        }
        orderBy: [count_DESC]
      ) {
        count
        dimensions { clientRequestPath userAgent }
      }
    }
  }
}`;

const answer = z.object({
  data: z
    .object({
      viewer: z.object({
        zones: z.array(
          z.object({
            groups: z.array(
              z.object({
                count: z.int().min(0),
                dimensions: z.object({ clientRequestPath: z.string(), userAgent: z.string() }),
              }),
            ),
          }),
        ),
      }),
    })
    .nullable(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
});

/**
 * Returns Cloudflare's count of requests, estimated from a sample:
 * https://developers.cloudflare.com/analytics/graphql-api/. It does not distinguish visitors, so
 * each reload counts. Robots are excluded by their user agents.
 */
export function cloudflare(settings: Settings): ViewService {
  const url = urlSetting(
    settings,
    'CLOUDFLARE_URL',
    'the URL of the GraphQL API',
    'https://api.cloudflare.com/client/v4/graphql',
  );
  const zone = setting(settings, 'CLOUDFLARE_ZONE', 'the id of the zone');
  const token = setting(
    settings,
    'CLOUDFLARE_TOKEN',
    'an API token with the permission to read analytics of the zone',
  );
  const isRobot = robotDetector();

  /** Divides a span with more rows than one response holds. */
  const viewsBetween = async (start: number, end: number): Promise<PathViews[]> => {
    const variables = {
      zone,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    };
    const { data, errors } = await ask(
      { url, headers: { authorization: `Bearer ${token}` }, body: { query: QUERY, variables } },
      answer,
    );
    const [problem] = errors ?? [];
    if (problem)
      throw new UserError(
        `Cloudflare rejects the query: ${problem.message.slice(0, 300)}. Check ` +
          'CLOUDFLARE_ZONE and the token, or ask for fewer days with --days; nothing was ' +
          'counted.',
      );
    const [found] = data?.viewer.zones ?? [];
    if (!found)
      throw new UserError(
        'Cloudflare has no zone with that id, or the token may not read it. Check ' +
          'CLOUDFLARE_ZONE. Nothing was counted.',
      );
    if (found.groups.length >= LIMIT && end - start > SHORTEST_SPAN) {
      const middle = start + Math.ceil((end - start) / 2000) * 1000;
      return [...(await viewsBetween(start, middle)), ...(await viewsBetween(middle, end))];
    }
    return found.groups
      .filter(({ dimensions }) => !isRobot(dimensions.userAgent))
      .map(({ count, dimensions }) => ({ path: dimensions.clientRequestPath, views: count }));
  };
  return {
    viewsOf(day) {
      const { start, end } = limitsOf(day);
      return viewsBetween(start, end + 1);
    },
  };
}
