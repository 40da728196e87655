/** Orders on their way: placed, changed, shipped, tracked, late, lost, damaged or incomplete. */
export const orders = `
tracking number, tracking code, consignment number, waybill
eta, estimated arrival, arrival date, arrival time
dispatched, shipped, sent out, on its way
late, delayed, running late, behind schedule, held up
undelivered, not delivered, did not arrive, never arrived, lost in the post
damaged, dented, crushed, smashed, shattered, leaking
redelivery, redeliver, deliver again, rearrange delivery
safe place, porch, doorstep, leave with neighbour, leave with neighbor
pick up, pickup, collect
click and collect, store pickup, in-store pickup, curbside pickup, collect in store
collection point, pickup point, parcel shop, parcel locker
courier, delivery company, shipping company, delivery partner
express delivery, next day delivery, overnight, priority shipping, fast shipping
shipping cost, delivery fee, delivery charge, postage, shipping rates
international shipping, overseas delivery, ship abroad, worldwide delivery
customs duty, import duty, import tax, border charges
proof of delivery, signed for, delivery signature
change order, edit order, amend order, modify order, add to order
pre-order, preorder, order in advance, release date
backorder, back order, awaiting stock
out of stock, sold out, unavailable, restock, back in stock
split shipment, partial shipment, separate parcels, several packages
bulk order, large order, wholesale, business order
stolen parcel, stolen package, porch pirate, parcel theft
postcode, zip code, zip, postal code, post code
assembly, put together
sku, item number, product code, article number
reorder, order again, buy again, repeat order
wish list, wishlist, saved items, favourites, favorites
bulky item, large item, oversized, furniture
price match, price adjustment, cheaper elsewhere
basket, cart, trolley, shopping bag
`;
