const MINUTE = 60_000;
const DAY = 86_400_000;
/** Maximum clients to remember within a minute. More at once are not readers. */
const MAX_CLIENTS = 20_000;

/** Limits how many messages are accepted. */
export type RateLimit = {
  /**
   * Counts one message. Returns whether it is within the limit.
   * @param client IP of the client
   * @param now milliseconds since 1970
   */
  allows(client: string, now: number): Promise<boolean>;
};

/**
 * Returns a limit for each IP and for all messages together. It never stores IPs: it keeps hashes
 * for a minute, salted with a key that exists in memory for a day, so that no IP can be recovered.
 * @param perMinute maximum messages of one IP in a minute
 * @param perDay maximum messages in a day (UTC), which limits the disk space
 */
export function createRateLimit({ perMinute = 30, perDay = 200_000 } = {}): RateLimit {
  let key: CryptoKey | undefined;
  let day = -1;
  let minute = -1;
  let today = 0;
  let counts = new Map<string, number>();

  return {
    async allows(client, now) {
      if (day !== Math.floor(now / DAY)) {
        day = Math.floor(now / DAY);
        today = 0;
        key = undefined;
      }
      key ??= await crypto.subtle.importKey(
        'raw',
        crypto.getRandomValues(new Uint8Array(32)),
        { name: 'HMAC', hash: 'SHA-256' },
        false,
        ['sign'],
      );
      const hash = await crypto.subtle.sign(
        'HMAC',
        key,
        new TextEncoder().encode(networkOf(client)),
      );
      const name = String.fromCharCode(...new Uint8Array(hash).subarray(0, 16));

      if (minute !== Math.floor(now / MINUTE)) {
        minute = Math.floor(now / MINUTE);
        counts = new Map();
      }
      const count = (counts.get(name) ?? 0) + 1;
      if (count > perMinute || today >= perDay || (count === 1 && counts.size >= MAX_CLIENTS))
        return false;
      counts.set(name, count);
      today++;
      return true;
    },
  };
}

/**
 * Returns the first half of an IPv6 address: it belongs to a household, and the other half changes
 * at will. An IPv4 address stays whole.
 */
function networkOf(client: string): string {
  if (!client.includes(':') || client.startsWith('::ffff:')) return client.replace(/^::ffff:/, '');
  const [head = '', tail] = client.toLowerCase().split('::');
  const start = head.split(':').filter(Boolean);
  const end = (tail ?? '').split(':').filter(Boolean);
  const groups =
    tail === undefined
      ? start
      : [...start, ...Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0'), ...end];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
