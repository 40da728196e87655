import { isbot } from 'isbot';

/** Most agents to remember; forged lines can hold any number. */
const MAX_AGENTS = 5000;

/** Longest agent to look at, in characters. Those of browsers have some 200. */
const MAX_LENGTH = 1000;

/**
 * Tells robots from readers by their user agent, remembering the answers.
 * Who sends no agent at all is a robot; a format without that column says nothing about it.
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
      // A part of a text keeps the whole of it in memory; a copy does not.
      known.set(Buffer.from(agent, 'latin1').toString('latin1'), robot);
    }
    return robot;
  };
}
