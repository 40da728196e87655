import type { LogField, LogValues } from './log-fields.ts';
import { logField, requestOf } from './log-fields.ts';
import type { LogRequest } from './request.ts';

/**
 * Reads the W3C extended log format: CloudFront's, whose values are separated by tabs and escaped
 * as in addresses, and others. https://www.w3.org/TR/WD-logfile.html
 */
export class FieldLog {
  #columns: readonly (LogField | undefined)[] | undefined;

  /**
   * Takes a line that begins with `#`; `#Fields:` says what the columns of the lines after it are.
   * @returns whether it did
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

  /** Reads a line of values. */
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

/** CloudFront escapes agents, and what was escaped already once more. */
function unescaped(agent: string): string {
  try {
    const once = decodeURIComponent(agent);
    return once.includes('%20') ? decodeURIComponent(once) : once;
  } catch {
    return agent;
  }
}
