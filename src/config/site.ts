/** The settings of this help center, as every other room reads them. */
export { site } from '../site.ts';
