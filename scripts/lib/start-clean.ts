import { cleanEnvironment } from '../../src/config/clean-environment.ts';

// Import this first in commands that build or preview a site: modules read variables on load.
cleanEnvironment(process.env);
