import { z } from 'zod';
import { isHttpUrl } from './site-values.ts';

const STATUS = 'a URL such as "https://status.example.com/api/v2/summary.json"';

/** The schema of `notices` in the settings. */
export const noticesSchema = z.strictObject(
  {
    /**
     * Whether pages ask for `/notices.json` once a minute, so that a notice that is put there shows
     * without a build. Default: if the articles folder contains notices.
     */
    live: z.boolean('true or false').optional(),
    /** `summary.json` of a Statuspage or Instatus page, whose incidents become notices. */
    statusPage: z.string(STATUS).refine(isHttpUrl, STATUS).optional(),
  },
  'an object such as { live: true }',
);
