/** Insurance, health, retirement, investments, rewards and gifts. */
export const insuranceAndRewards = `
insurance, coverage, policy, insured, cover
benefits, coverage, plan, perks
health insurance, medical, health plan, health care
deductible, copay, out of pocket
claim, insurance claim, file a claim
doctor, physician, medical
prescription, medicine, drug, medication
retirement, 401k, 401(k), pension, ira
rollover, roll over, move my 401k, transfer my 401k
invest, investment, investing, stocks, shares
reward, rewards, points, cashback, cash back, miles, loyalty
redeem, use points, spend points, cash in, claim
earn, collect, get, gain, make
points balance, how many points, reward balance
gift, gift card, present
referral, refer, invite a friend, friend, recommend
prize, win, competition, contest, giveaway
`;
