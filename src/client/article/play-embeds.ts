import { playEmbeds } from './embed-links.ts';

/** Behavior of article pages with a video on another host. */
playEmbeds(document);
