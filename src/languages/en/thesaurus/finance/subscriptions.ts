/** Subscriptions and plans: started, changed, paused, renewed, canceled. */
export const subscriptions = `
auto-renew, automatic renewal, renews automatically
pause subscription, put on hold, take a break, suspend subscription
skip, skip a month, skip a delivery
unpause, resume subscription, restart subscription
resubscribe, subscribe again, rejoin
premium, pro, paid plan, paid version
upgrade, higher tier, bigger plan, go premium
downgrade, lower tier, cheaper plan, smaller plan
plan, tier
trial, try for free, trial period
annual, yearly, per year
monthly, per month, each month
proration, pro rata, unused time, partial month
family plan, household, family sharing, family members
lifetime, one-time payment, one-off payment, pay once
usage, consumption, how much i used
overage, over the limit, extra usage, exceeded
quota, usage limit, monthly limit, monthly allowance
pay as you go, usage based, metered billing
nonprofit, non-profit, charity, ngo
newsletter, mailing list, marketing emails, promotional emails
in-app purchase, iap, bought in the app
included, comes with, part of the plan
minimum term, contract length, tied in, commitment
win back, welcome offer, introductory price, intro offer
`;
