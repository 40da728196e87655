import { createRoutes } from './routes.ts';
import { site } from './site.ts';

/** The addresses of this site from its root, as articles, lists and logs name them, whatever base path it is served under. */
export const rootRoutes = createRoutes('/', site.locales[0].code);
