import type { ArticleFile } from './article-files.ts';
import type { FrontMatter } from './article-schema.ts';

/** An article whose front matter is valid, with the text of its file. */
export type SourceArticle = ArticleFile & {
  readonly frontMatter: FrontMatter;
  readonly text: string;
};
