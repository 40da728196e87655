import { isbot } from 'isbot';

/** Maximum agents to remember: forged lines can contain any number. */
const MAX_AGENTS = 5000;

/** Maximum length of an agent in characters. Browsers send about 200. */
const MAX_LENGTH = 1000;

/**
 * Returns a function that reports whether a user agent is a robot, with a cache. An empty agent is
 * a robot; an undefined one comes from a format without that field, so it is not.
 */
export function robotDetector(): (agent: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (agent) => {
    if (agent === undefined) return false;
    if (agent === '' || agent.length > MAX_LENGTH) return true;
    let robot = known.get(agent);
    if (robot === undefined) {
      robot = isbot(agent);
      if (known.size >= MAX_AGENTS) known.clear();
      // A substring keeps the whole text in memory. A copy does not.
      known.set(Buffer.from(agent, 'latin1').toString('latin1'), robot);
    }
    return robot;
  };
}
