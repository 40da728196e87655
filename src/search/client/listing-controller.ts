import type { SearchQuery } from '../../domain/search-query.ts';
import type { ListingTexts } from '../../languages/listing-strings.ts';
import type { ListingSummary } from '../engine/engine.ts';
import type { ListingView } from './listing-view.ts';
import { spoken } from './mark-language.ts';
import { createRowLoader } from './row-loader.ts';
import type { SearchClient } from './search-client.ts';

/**
 * After this pause, in milliseconds, the last word counts as finished, and is corrected if the site
 * does not contain it.
 */
const WORD_PAUSE = 450;
/**
 * After this pause, in milliseconds, the rows of a query that is being typed load. Each of them is
 * a text, which the next key may make useless.
 */
const ROWS_PAUSE = 150;
/** When the status says that the search is running, and that it is slow, in milliseconds. */
const SEARCHING_AFTER = 300;
const SLOW_AFTER = 3000;

/** What the controller needs of a listing. */
export type ControlledView = Omit<ListingView, 'tabs'> & {
  readonly tabs: Pick<ListingView['tabs'], 'count'>;
};

/** Answers queries in the listing of the search page. */
export type ListingController = {
  /**
   * Shows the listing of a query; supersedes the one before.
   * @param typedAt time of the last key, as of `performance.now`, if the last word may be
   * unfinished
   */
  show(query: SearchQuery, typedAt?: number): void;
  /** Shows no listing. */
  clear(): void;
  /** Loads nothing more for the listing, which the next one replaces soon. */
  stop(): void;
};

/**
 * @param onShown called when rows of a listing are on the page, or when it has none. `isComplete`:
 * all rows that load by themselves are there
 */
export function createListingController(
  client: SearchClient,
  view: ControlledView,
  texts: ListingTexts,
  onShown: (query: SearchQuery, listing: ListingSummary, isComplete: boolean) => void,
): ListingController {
  let timers: number[] = [];
  let shown = (_isComplete: boolean) => {};
  const rows = createRowLoader(
    view.results,
    view.list,
    (wanted) => client.load(wanted),
    (isComplete) => shown(isComplete),
  );
  const later = (step: () => void, pause: number) => {
    timers.push(window.setTimeout(step, pause));
  };
  const say = (name: 'searching' | 'searchIsSlow') => view.say(spoken(texts, name, texts[name]));
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    rows.stop();
  };

  const show = (query: SearchQuery, typedAt?: number, isTyping = typedAt !== undefined) => {
    stop();
    view.setState('loading');
    later(() => say('searching'), SEARCHING_AFTER);
    later(() => say('searchIsSlow'), SLOW_AFTER);
    const list = (listing: ListingSummary) => {
      stop();
      view.show(query, listing);
      shown = (isComplete) => {
        view.markBusy(false);
        view.showPager(query, listing);
        if (isComplete) view.setState(listing.size === 0 ? 'empty' : 'ready');
        onShown(query, listing, isComplete);
      };
      const pause = listing.provisional ? WORD_PAUSE : ROWS_PAUSE;
      const elapsed = performance.now() - (typedAt ?? -Infinity);
      later(
        () => {
          if (listing.provisional) show(query, typedAt, false);
          else if (listing.size === 0) shown(true);
          else rows.start(listing.size, typedAt === undefined);
        },
        Math.max(0, pause - elapsed),
      );
    };
    client.search(query, isTyping, {
      onListing: list,
      onRow: rows.receive,
      onFailure() {
        stop();
        view.tabs.count(undefined);
        view.setState('failed', spoken(texts, 'failedTitle', texts.failedTitle));
      },
    });
  };

  return {
    stop,
    show: (query, typedAt) => show(query, typedAt),
    clear() {
      stop();
      client.cancel();
      view.setState('idle');
    },
  };
}
