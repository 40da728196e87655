import { workerData } from 'node:worker_threads';
import { bundleServer } from '../../src/build/astro/bundle-server.ts';
import { makeBundle } from './load-program.ts';

/** Folders of the bundles to make. */
export type BundleFolders = { readonly program?: string; readonly server?: string };

const { program, server } = workerData as BundleFolders;
if (program !== undefined) await makeBundle(program);
if (server !== undefined) await bundleServer(server);
