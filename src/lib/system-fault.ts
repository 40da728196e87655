import { getSystemErrorName } from 'node:util';

const PERMISSION = [
  'permission was denied',
  'Check its owner and permissions, or use another path.',
];

/** Messages for the error codes of the operating system: what is wrong, and how to fix it. */
const faults = new Map<string, readonly string[]>(
  Object.entries({
    ENOSPC: ['the disk is full', 'Free some space, then run the command again.'],
    EDQUOT: ['your disk quota is used up', 'Free some space, then run the command again.'],
    EROFS: ['the file system is read-only', 'Choose a writable location.'],
    EACCES: PERMISSION,
    EPERM: PERMISSION,
    EMFILE: [
      'too many files are open',
      'Raise the limit with ulimit -n, then run the command again.',
    ],
    ENFILE: ['too many files are open', 'Close other programs, then run the command again.'],
    ENOTDIR: ['a part of the path is a file, not a folder', 'Check the path.'],
    EISDIR: ['it is a folder, not a file', 'Use the path of a file.'],
    ELOOP: ['its links form a loop', 'Remove the link, or use another path.'],
    ENAMETOOLONG: ['a name in the path is too long', 'Use names of at most 255 bytes.'],
    EBUSY: ['it is in use or a mount point', 'Close what uses it, or use a folder inside it.'],
    EIO: ['reading or writing failed', 'Check that the disk is not full or damaged.'],
    ERR_FS_FILE_TOO_LARGE: ['a file is larger than 2 GiB', 'Host it elsewhere and link to it.'],
  }),
);

/** Recursive mkdir reports a read-only or full disk as a missing folder. */
const NO_FOLDER = [
  'the folder cannot be created',
  'Check that its file system is not full or read-only.',
];

type SystemError = { readonly code?: unknown; readonly syscall?: unknown; readonly path?: unknown };

/**
 * Returns one sentence about why the operating system refused a read or write, such as a full disk.
 * @param error any thrown value; its causes are checked too
 * @returns undefined for another kind of error
 */
export function systemFault(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const { code, syscall, path } = cause as SystemError;
    const known = codeOf(code, cause.message);
    const fault = code === 'ENOENT' && syscall === 'mkdir' ? NO_FOLDER : faults.get(known);
    if (!fault) continue;
    const [wrong = '', fix = ''] = fault;
    const sentence = typeof path === 'string' ? `${path}: ${wrong}` : upperFirst(wrong);
    return `${sentence} (${known}). ${fix}`;
  }
  return undefined;
}

/** Returns an error and its causes, because bundlers wrap system errors. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const { errors } = error as { errors?: unknown };
  const inner = Array.isArray(errors) ? errors : [];
  return [error, ...[error.cause, ...inner].flatMap(causesOf)];
}

/** Programs written in Rust put the error number in their message. */
function codeOf(code: unknown, message: string): string {
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  return number === undefined ? String(code) : getSystemErrorName(-Number(number));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
