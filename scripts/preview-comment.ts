import { openGitHub } from '../src/github/github.ts';
import { commentOnPreview } from '../src/github/comment-on-preview.ts';
import { printPreviewReport, readPreviewReport } from '../src/github/preview-changes.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import definition from './commands/preview-comment.js';

await runCommand(definition, async ({ words: [path] }) => {
  const {
    HEAD_OWNER: owner,
    HEAD_BRANCH: branch,
    HEAD_SHA: sha,
    PREVIEW_ADDRESS: url,
  } = process.env;
  if (path === undefined || !owner || !branch || !sha || !url) {
    throw new UsageError(
      'Name the report: npm run preview:comment -- report.json. ' +
        'Set HEAD_OWNER, HEAD_BRANCH, HEAD_SHA and PREVIEW_ADDRESS.',
    );
  }
  const report = printPreviewReport(readPreviewReport(path));
  const preview =
    `[The preview](${url}) is the artifact \`preview\` of this run: ` +
    'unpack it and open it with any web server.';
  const text = `${report}\n${preview}`;
  const number = await commentOnPreview(openGitHub(), { owner, branch, sha }, text);
  console.log(
    number === undefined
      ? 'No open pull request has this head any more.'
      : `Pull request ${number} shows the report.`,
  );
});
