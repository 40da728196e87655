/** Insurance policies and claims. */
export const insuranceClaims = `
claim payment, payout, settlement, when will my claim be paid
claims adjuster, loss adjuster, assessor
accident, collision, car crash, car accident
vehicle damage, dent, scratch
write-off, written off, total loss, totaled
no-claims bonus, no claims discount, no-claims discount
theft, burglary, break-in, stolen
flood, water damage, burst pipe
fire damage, smoke damage, burnt
car insurance, auto insurance, motor insurance, vehicle insurance
life insurance, life cover, death benefit
policyholder, insured person, policy owner
exclusion, not covered, what is not covered
lapse, policy ended
underwriting, risk assessment
breakdown cover, roadside assistance, car broke down
`;
