import { workerData } from 'node:worker_threads';
import { bundleProgram } from './bundle-program.ts';

// Bundles into the folder that the thread was given. An error ends the thread.
await bundleProgram(workerData as string);
