import type { Rule } from './rule.ts';
import { brokenLink } from './rules/broken-link.ts';
import { headingOrder } from './rules/heading-order.ts';
import { noText } from './rules/no-text.ts';
import { updatedNotMoved } from './rules/updated-not-moved.ts';

/** Every rule that articles are held to, besides those of reading a file at all. */
export const allRules: readonly Rule[] = [brokenLink, headingOrder, noText, updatedNotMoved];
