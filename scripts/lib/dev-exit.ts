/** Exit status of the server of `npm run dev` that wants to be started again. */
export const RESTART = 75;
