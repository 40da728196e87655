/** Returns, refunds, exchanges, warranties and repairs. */
export const returns = `
return label, prepaid label, return slip, shipping label
rma, return authorization, return authorisation, return number
refund, money returned
exchange an item, swap an item, change size, different colour, different color
changed my mind, no longer want, do not like it, unwanted
faulty, defective, dead on arrival, doa, malfunctioning
non-returnable, final sale, cannot be returned, no returns
original packaging, unopened, sealed, tags attached
opened item, unsealed, opened packaging
cooling-off period, cooling off, right to cancel, right of withdrawal
money-back guarantee, satisfaction guarantee, not satisfied
trade-in, trade in, part exchange, old device
repair, get it fixed, send for repair, service request
recall, safety recall, safety notice
chargeback, payment dispute, dispute with my bank
overpayment, overpaid, paid too much
compensation, goodwill, make up for
not as described, different from the photo, misleading description
counterfeit, fake, replica, knockoff, not genuine
best before, out of date, spoiled, use by date
refurbished, reconditioned, second-hand, pre-owned
`;
