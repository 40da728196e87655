/** Marketplaces: listings, buyers, sellers, payouts, disputes. */
export const marketplaces = `
product listing, advert, classified ad, item for sale
relist, list again, repost
seller, vendor, merchant, shop owner
buyer, shopper, purchaser
vacation mode, holiday mode, pause my shop, close my shop for a while
listing fee, insertion fee, seller fee, selling fee, commission
payout, disbursement, seller payment, get paid for sales
payout delayed, payout on hold, reserve, funds held
open a case, open a dispute, file a dispute, resolution center
best offer, make an offer, negotiate, haggle, counteroffer
bid, auction, place a bid
feedback, customer review, star rating
negative feedback, bad review, unfair review, remove review
inventory, stock level, stock count
fulfillment, packing and shipping, warehouse
dropshipping, drop shipping
handmade, handcrafted, crafts, custom made
promoted listing, advertising, sponsored listing
coupon for customers, shop discount, run a sale
copyright, intellectual property, trademark, infringement
prohibited items, restricted products, not allowed to sell, banned goods
`;
