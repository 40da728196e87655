import { z } from 'zod';
import { isHttpUrl } from './site-values.ts';

const ORIGIN =
  'an origin such as "https://app.example.com": scheme and host, without path or wildcard';

/** Other characters, which URLs allow, would end the list in the header. */
const PLAIN = /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/;

/** Browsers compare origins exactly, so another spelling would never match. */
const origin = z
  .string(ORIGIN)
  .transform((url) => url.replace(/\/$/, ''))
  .refine((url) => PLAIN.test(url) && isHttpUrl(url) && new URL(url).origin === url, ORIGIN);

/** The help button for other pages of the company. Without an origin, the site has none. */
export const widgetSchema = z.strictObject(
  {
    /** Origins of the pages that may show the widget. */
    allowedOn: z.array(origin, 'a list of origins such as ["https://app.example.com"]').default([]),
  },
  'an object with `allowedOn`',
);
