/** What the server of `npm run dev` tells its parent process when it must start again. */
export const RESTART = 'restart';
