import type { Rule } from './rule.ts';
import { brokenLink } from './rules/broken-link.ts';
import { headingOrder } from './rules/heading-order.ts';
import { lostAddress } from './rules/lost-address.ts';
import { redirectClaimedTwice } from './rules/redirect-claimed-twice.ts';
import { redirectOverPage } from './rules/redirect-over-page.ts';
import { redirectToNowhere } from './rules/redirect-to-nowhere.ts';

/** Every rule that articles are held to, besides those of reading a file at all. */
export const allRules: readonly Rule[] = [brokenLink, headingOrder, lostAddress, redirectClaimedTwice, redirectOverPage, redirectToNowhere];
