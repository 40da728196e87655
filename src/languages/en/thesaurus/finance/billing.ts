/** Invoices, payment methods, failed payments, taxes on bills and promo codes. */
export const billing = `
invoice, vat invoice, tax invoice, tax receipt
vat, value added tax, sales tax, gst
retry payment, pay again, try again with the card
price difference, paid more, charged more, higher than shown
unexpected charge, why was i charged, strange charge, do not recognize
pending charge, authorization hold, pre-authorization, temporary charge, hold on my card
redeem code, apply coupon, enter voucher, use a code
pay in installments, pay later, buy now pay later, bnpl
bank transfer, wire transfer, sepa, eft
late fee, late charge, penalty
cash on delivery, cod, pay in cash, pay on delivery
itemized bill, itemised bill, breakdown, bill details
rounding, difference in amount, total does not match
in arrears, arrears, behind on payments, owe money
debt collection, debt collector, collection agency
quote, quotation, price offer
down payment, advance payment, prepayment
paper bill, paperless, e-bill, electronic bill
terms of service, t&c, terms and conditions, terms of use
`;
