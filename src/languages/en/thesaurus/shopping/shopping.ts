/** Orders, parcels, returns and shops. */
export const shopping = `
shipping, delivery, post, mail, postage, dispatch
parcel, package, shipment
ship, send, deliver, mail
tracking number, track my order, where is my order, track my package
courier, carrier, driver
return, send back, give back, bring back
exchange, swap, replace, different size
size, fit, measurements, dimension
color, colour, shade
in stock, available, out of stock, sold out
cart, basket, shopping bag
checkout, pay, place order, complete order
warranty, guarantee, covered
quantity, how many, amount, number of
merchant, shop, store, seller, retailer, vendor
`;
