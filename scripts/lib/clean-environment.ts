import { cleanEnvironment } from '../../src/config/clean-environment.ts';

// Imported first by commands that build or preview a site: other modules read variables on load.
cleanEnvironment(process.env);
