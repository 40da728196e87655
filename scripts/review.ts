import { writeFileSync } from 'node:fs';
import { findBrokenLinks } from '../src/github/outside-links.ts';
import {
  articlesToReview,
  outsideLinks,
  printReview,
  translationsBehind,
} from '../src/github/review-report.ts';
import { site } from '../src/config/settings.ts';
import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { readArticles } from '../src/content/read-articles.ts';
import { readShared } from '../src/content/shared-files.ts';
import { runCommand } from '../src/lib/command.ts';
import { requireFolderOf } from '../src/lib/output-file.ts';
import definition from './commands/review.js';

await runCommand(definition, async ({ flags: { out } }) => {
  if (out !== undefined) requireFolderOf(out);
  const directory = requireArticlesDirectory();
  const { articles } = readArticles(directory);
  const links = outsideLinks(articles, today(), (locale) => readShared(directory, locale));
  const text = printReview(
    await findBrokenLinks([...links.keys()]),
    links,
    articlesToReview(articles, today()),
    translationsBehind(articles, today(), site.locales[0].code),
  );
  if (out !== undefined) writeFileSync(out, text);
  console.log(
    text === ''
      ? `External links checked: ${links.size}. None is broken, and no article is due for review.`
      : text,
  );
});
