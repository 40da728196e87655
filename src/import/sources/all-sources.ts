import type { Source } from './source.ts';
import { zendesk } from './zendesk.ts';

/** The help centers that `npm run import` can read. */
export const allSources: readonly Source[] = [zendesk];
