import { z } from 'zod';

/** The last instant whose day has a year of four digits. */
const LATEST = Date.UTC(9999, 11, 31);

const isDay = (date: Date) => date.getTime() >= 0 && date.getTime() <= LATEST;

/** Fields that many APIs share, for the schemas of their records. */
export const field = {
  /** An id: a number or a text. The result is a text. */
  id: z.union([z.number(), z.string().min(1)]).transform(String),
  url: z.string().refine((url) => URL.canParse(url), 'not a URL'),
  /** A date as text. The result is a Date. */
  isoDate: z
    .string()
    .transform((text) => new Date(text))
    .refine(isDay, 'not a date'),
  /** Seconds since 1970. The result is a Date. */
  unixDate: z
    .number()
    .transform((seconds) => new Date(seconds * 1000))
    .refine(isDay, 'not a date in seconds'),
  /** Milliseconds since 1970, as a number or a text, or an ISO date. The result is a Date. */
  millisecondDate: z
    .union([z.number(), z.string()])
    .transform((value) => new Date(/^\d+$/.test(String(value)) ? Number(value) : value))
    .refine(isDay, 'not a date in milliseconds'),
  /** A list of texts; empty when it is missing. */
  words: z
    .array(z.string())
    .nullish()
    .transform((words) => words ?? []),
};
