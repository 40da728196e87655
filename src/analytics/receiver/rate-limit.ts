const MINUTE = 60_000;
const DAY = 86_400_000;
/** Readers remembered within a minute; more at once are no readers. */
const MOST_READERS = 20_000;

/** Says who has sent enough for now. */
export type RateLimit = {
  /**
   * Counts one message.
   * @param client address on the network
   * @param now milliseconds since 1970
   */
  allows(client: string, now: number): Promise<boolean>;
};

/**
 * Limits messages by address and in all. Addresses are not kept: a hash stays for a minute, made
 * with a salt that lives in memory for a day, so that nobody can go back from it to the address.
 * @param perMinute most messages of one address in a minute
 * @param perDay most messages of all in a day (UTC), which bounds the space that they take
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
      if (count > perMinute || today >= perDay || (count === 1 && counts.size >= MOST_READERS))
        return false;
      counts.set(name, count);
      today++;
      return true;
    },
  };
}

/** Of an IPv6 address the half that belongs to a household: the other half changes at will. */
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
