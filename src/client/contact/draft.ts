import { hashOf } from '../../text/hash.ts';

/** What a reader has typed and not sent yet, kept in this tab. */
export type Draft = {
  /** Values by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Part of the ids of all messages that come of it. */
  readonly id: string;
  /** When the form was first opened, in milliseconds since 1970. */
  readonly since: number;
};

/** Where drafts are kept, such as `sessionStorage`. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Returns the key of the draft of a page. */
export function draftKey(path: string): string {
  return `handrail.contact.${path}`;
}

/** Returns the draft that was kept; a new one when there is none or the browser forbids storage. */
export function readDraft(open: () => Store, key: string, now: number): Draft {
  const kept = attempt(() => JSON.parse(open().getItem(key) ?? 'null') as unknown);
  return isDraft(kept) ? kept : { values: {}, id: newId(), since: now };
}

/** Keeps a draft. Returns false when the browser cannot: then only the page itself has it. */
export function keepDraft(open: () => Store, key: string, draft: Draft): boolean {
  return (
    attempt(() => {
      open().setItem(key, JSON.stringify(draft));
      return true;
    }) ?? false
  );
}

/** Forgets a draft that was sent. */
export function forgetDraft(open: () => Store, key: string): void {
  attempt(() => open().removeItem(key));
}

/**
 * Returns the id of a message: the same for every attempt to send this text, and another one when
 * the reader has changed it, because an attempt that failed may have arrived nevertheless.
 * @param text everything that the message says
 */
export function messageId(draft: Draft, text: string): string {
  return `${draft.id}-${hashOf(text).toString(16).padStart(8, '0')}`;
}

/** Browsers may forbid storage, or have no space left. The text stays in the form then. */
function attempt<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { values, id, since } = value as Partial<Record<keyof Draft, unknown>>;
  return (
    typeof id === 'string' &&
    typeof since === 'number' &&
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every((text) => typeof text === 'string')
  );
}

/** `crypto.randomUUID` exists only on pages with TLS. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
