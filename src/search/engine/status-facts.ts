import type { IssueStatus } from '../../domain/article-parts.ts';
import { issueStatuses } from '../../domain/article-parts.ts';

/**
 * Returns the statuses of known issues, one character for each row: the first letter, or a hyphen;
 * undefined when no article is about an issue.
 */
export function packStatuses(
  rows: readonly { readonly status?: IssueStatus | undefined }[],
): string | undefined {
  if (rows.every(({ status }) => status === undefined)) return undefined;
  return rows.map(({ status = '-' }) => status.charAt(0)).join('');
}

/** Returns a function that reads the status of a row. */
export function unpackStatuses(packed = ''): (row: number) => IssueStatus | undefined {
  return (row) => issueStatuses.find((status) => status.startsWith(packed.charAt(row) || '-'));
}
