import { styleText } from 'node:util';
import type { UpgradeReport } from './apply-release.ts';

/** Returns the report of an upgrade as lines for the terminal: changes, problems, next steps. */
export function reportLines(report: UpgradeReport): string[] {
  const { branch, notes, conflicts, failure, changelog } = report;
  return [
    ...section('What changed', changelog === '' ? [] : [changelog]),
    ...section('Notes', notes),
    ...section('Conflicts', conflicts),
    ...(failure ? failureLines(failure.command, failure.isOfFiles, branch) : []),
    ...(conflicts.length > 0 ? conflictLines(branch) : []),
    ...(failure || conflicts.length > 0 ? [] : successLines(branch)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', styleText('bold', title), ...lines];
}

function failureLines(command: string, isOfFiles: boolean, branch: string): string[] {
  const next = isOfFiles
    ? `The upgrade is on the branch ${branch}. Run git switch ${branch}, fix what ${command} ` +
      'reports, and commit.'
    : 'Fix the cause, then upgrade again.';
  return ['', `${command} failed. Your branch and your files are as they were. ${next}`];
}

function conflictLines(branch: string): string[] {
  return [
    '',
    `You are on the branch ${branch}. Fix the files above, or go back with git switch -.`,
    'Then run: git commit --all, npm ci, npm run editors, npm run check, npm run build.',
  ];
}

function successLines(branch: string): string[] {
  return [
    '',
    `You are on the branch ${branch}. Check and build passed. View it with npm start, then merge:`,
    `  git switch - && git merge ${branch}`,
  ];
}
