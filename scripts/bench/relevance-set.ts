import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../src/lib/problem.ts';

const articles = z.array(
  z.object({ slug: z.string(), title: z.string(), body: z.string(), intent: z.string() }),
);
const queries = z.object({
  questions: z.array(z.object({ q: z.string(), intent: z.string() })),
  outOfScope: z.array(z.string()),
});

/** Articles, and people's questions with the intent of the article that answers each. */
export type RelevanceSet = {
  readonly articles: z.output<typeof articles>;
  readonly queries: z.output<typeof queries>;
};

/**
 * Reads `articles.json` and `queries.json` from a folder.
 * @throws UserError when a file is missing or of another form
 */
export function readRelevanceSet(folder: string): RelevanceSet {
  return {
    articles: read(join(folder, 'articles.json'), articles),
    queries: read(join(folder, 'queries.json'), queries),
  };
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UserError(
      `${file} cannot be used: ` +
        `${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`,
    );
  }
}
