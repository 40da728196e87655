import type { CalendarDay } from '../domain/calendar-day.ts';
import type { LostContent } from './folder/body/lost-content.ts';

/** A group of articles in another help center: a category, a collection, a folder. */
export type ImportedGroup = {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** Position among its siblings. */
  readonly order: number;
  /** Old URLs or paths of its own page. */
  readonly oldUrls: readonly string[];
};

/** A file that an article offers for download, or an image of its body. */
export type ImportedFile = {
  /** URL, or link to a file of the source folder (`source-link.ts`). */
  readonly url: string;
  /** Name for readers, with an ending. */
  readonly name: string;
};

/** A text that several articles include. It becomes a file in `_shared/`. */
export type ImportedText = {
  readonly locale: string;
  /** Name of the include: `{{> name}}`. */
  readonly name: string;
  readonly markdown: string;
  /** Path in the source folder. */
  readonly file: string;
};

/** An article of another help center. Every source fills this shape, and one writer writes it. */
export type ImportedArticle = {
  /** Identifies the article in its source; the same in every locale. */
  readonly id: string;
  /**
   * Tells apart articles of one id, which are one article without it; the same in every locale.
   */
  readonly fullId?: string | undefined;
  /** BCP 47 code, as this site writes it. */
  readonly locale: string;
  readonly title: string;
  readonly body:
    | { readonly html: string }
    /** `lost` is what the source lost on the way to this Markdown. */
    | { readonly markdown: string; readonly lost?: LostContent };
  readonly description?: string | undefined;
  readonly published: CalendarDay;
  readonly updated: CalendarDay;
  /** Why readers must not see it; undefined when everyone may. */
  readonly hidden?: 'draft' | 'restricted' | undefined;
  /** From the widest group to the narrowest. */
  readonly groups: readonly ImportedGroup[];
  /** The source's name for the kind of article, which `--category FROM=TO` maps. */
  readonly kind?: string | undefined;
  readonly keywords: readonly string[];
  readonly views?: number | undefined;
  /** File name wanted by the source; without it, made from the title. */
  readonly slug?: string | undefined;
  /** Old URLs or paths of the article. The first is the one in use. */
  readonly oldUrls: readonly string[];
  readonly attachments: readonly ImportedFile[];
  /** Ids of articles to show first as related. */
  readonly related: readonly string[];
  /** Path in the source folder, with slashes, which source links to the article name. */
  readonly file?: string | undefined;
  /** What the source itself left out of the body or could not read: names and counts. */
  readonly dropped?: readonly (readonly [name: string, count: number])[] | undefined;
};
