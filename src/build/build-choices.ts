import type { Shard } from '../domain/shard.ts';

/** Hosts for which a build writes its files differently. */
export const buildHosts = ['netlify'] as const;
export type BuildHost = (typeof buildHosts)[number];

/** What the flags of a build select. */
export type BuildChoices = {
  /**
   * Shows drafts, scheduled and expired articles, and asks search engines not to index the site.
   */
  readonly preview: boolean;
  /** The part of the site that this process builds. */
  readonly shard: Shard;
  /** Undefined for files that work on any host. */
  readonly host: BuildHost | undefined;
};
