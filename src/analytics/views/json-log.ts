import type { LogField, LogValues } from './log-fields.ts';
import { logField, requestOf } from './log-fields.ts';
import type { LogRequest } from './request.ts';

/** Maximum depth of a field, such as a header, in an object. */
const DEPTH = 3;

/** Maximum field names to remember: forged lines can contain any number. */
const MAX_NAMES = 1000;

/**
 * Reads logs with one JSON object a line: Cloudflare Logpush, CloudFront, Caddy, Traefik and other
 * formats with common field names.
 */
export class JsonLog {
  readonly #fields = new Map<string, ReturnType<typeof logField>>();

  /** Returns the request of a line; undefined when it is not an object or has no request. */
  read(line: string): LogRequest | undefined {
    let object: unknown;
    try {
      object = JSON.parse(line);
    } catch {
      return undefined;
    }
    const values: LogValues = {};
    this.#collect(object, values, new Map(), DEPTH);
    return requestOf(values);
  }

  #collect(object: unknown, values: LogValues, ranks: Map<LogField, number>, depth: number): void {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return;
    for (const [name, value] of Object.entries(object)) {
      const found = this.#field(name);
      if (found && (typeof value !== 'object' || Array.isArray(value))) {
        if (found.rank >= (ranks.get(found.field) ?? Infinity)) continue;
        ranks.set(found.field, found.rank);
        values[found.field] = value;
      } else if (depth > 1) {
        this.#collect(value, values, ranks, depth - 1);
      }
    }
  }

  #field(name: string): ReturnType<typeof logField> {
    if (!this.#fields.has(name)) {
      if (this.#fields.size >= MAX_NAMES || name.length > 100) return logField(name);
      this.#fields.set(name, logField(name));
    }
    return this.#fields.get(name);
  }
}
