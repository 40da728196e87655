/** Exit status with which the server of `npm run dev` requests a restart. */
export const RESTART = 75;
