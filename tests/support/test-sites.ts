import { resolve } from 'node:path';

/** Built sites that the tests look at; `npm test` builds them first. */
export const testSites = {
  /** The demo of this project. */
  demo: { articles: resolve('articles'), output: resolve('node_modules/.handrail-test/demo') },
  /** Few articles with everything that is hard. */
  fixture: {
    articles: resolve('tests/fixtures/articles'),
    output: resolve('node_modules/.handrail-test/fixture'),
  },
};
