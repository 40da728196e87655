import { workerData } from 'node:worker_threads';
import { bundleServer } from '../../src/build/astro/bundle-server.ts';
import { bundleProgram } from './bundle-program.ts';

/** Folders of the bundles to make. */
export type BundleFolders = { readonly program?: string; readonly server?: string };

// An error ends the thread.
const { program, server } = workerData as BundleFolders;
if (program !== undefined) await bundleProgram(program);
if (server !== undefined) await bundleServer(server);
