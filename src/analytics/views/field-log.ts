import type { LogField, LogValues } from './log-fields.ts';
import { logField, requestOf } from './log-fields.ts';
import type { LogRequest } from './request.ts';

/**
 * Reads the W3C extended log format (https://www.w3.org/TR/WD-logfile.html), such as CloudFront's,
 * whose values are separated by tabs and percent-encoded.
 */
export class FieldLog {
  #columns: readonly (LogField | undefined)[] | undefined;

  /**
   * Handles a line that begins with `#`. `#Fields:` names the columns of the following lines.
   * @returns whether the line was a list of columns
   */
  directive(line: string): boolean {
    if (!line.startsWith('#Fields:')) return false;
    const named = line.slice('#Fields:'.length).trim().split(/\s+/).map(logField);
    const best = new Map<LogField, number>();
    for (const column of named)
      if (column) best.set(column.field, Math.min(column.rank, best.get(column.field) ?? Infinity));
    this.#columns = named.map((column) =>
      column && best.get(column.field) === column.rank ? column.field : undefined,
    );
    return true;
  }

  /** Whether the columns are known. */
  get begun(): boolean {
    return this.#columns !== undefined;
  }

  /** Returns the request of a line; undefined when its values are missing or invalid. */
  read(line: string): LogRequest | undefined {
    const texts = line.split(line.includes('\t') ? '\t' : ' ');
    if (!this.#columns || texts.length < this.#columns.length) return undefined;
    const values: LogValues = {};
    this.#columns.forEach((field, index) => {
      if (field) values[field] = texts[index];
    });
    values.agent =
      'agent' in values && typeof values.agent === 'string' ? unescaped(values.agent) : undefined;
    return requestOf(values.agent === undefined ? withoutAgent(values) : values);
  }
}

function withoutAgent({ agent: _, ...values }: LogValues): LogValues {
  return values;
}

/** Returns an agent without escapes. CloudFront escapes agents, and already escaped ones twice. */
function unescaped(agent: string): string {
  try {
    const once = decodeURIComponent(agent);
    return once.includes('%20') ? decodeURIComponent(once) : once;
  } catch {
    return agent;
  }
}
