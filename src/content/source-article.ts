import type { ArticleFile } from './article-files.ts';
import type { FrontMatter } from './article-schema.ts';

/** An article as its file says, valid by the schema. */
export type SourceArticle = ArticleFile & {
  readonly frontMatter: FrontMatter;
  readonly text: string;
};
