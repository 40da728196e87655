/** Numbers from 0 to 1 that lie evenly apart for any count of rounds, the same in every run. */
export const spread = (round: number) => ((round + 1) * 0.618_033_988_75) % 1;
