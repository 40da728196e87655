import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { digest } from '../../src/lib/digest.ts';

/** Work of this checkout's tests, outside of it: no test writes into the working tree. */
export const testFolder = join(tmpdir(), `handrail-test-${digest(resolve('.')).slice(0, 12)}`);

/** A copy of the product without its owner's files; commands that tests start run there. */
export const productFolder = join(testFolder, 'product');

/** Built sites that the tests look at; `build-test-sites.ts` builds them first. */
export const testSites = {
  /** About a hundred articles, as an owner would write them. */
  demo: { articles: join(productFolder, 'exchange'), output: join(testFolder, 'exchange') },
  /** Few articles with everything that is hard. */
  fixture: { articles: join(productFolder, 'articles'), output: join(testFolder, 'fixture') },
};
