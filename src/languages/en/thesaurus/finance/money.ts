/** Payments, fees, bills, interest, currencies, salaries and taxes. */
export const money = `
money, funds, cash, balance
balance, how much money, available funds, amount left
pay, payment, settle
payment, transaction, purchase
send, transfer, wire, remit, move money
receive, get paid, incoming
deposit, add money, add funds, top up, load, put money in, fund, pay in
top up, topup, recharge, reload, add credit
withdraw, withdrawal, take out, cash out, payout, pull out
refund, money back, reimburse, reimbursement, repay, chargeback, get my money back
reverse, reverted, returned, undo, roll back, bounced
dispute, contest, challenge, disagree, complain about a charge
fee, charge, cost, price, commission, surcharge
free, no charge, no cost, without fees
expensive, costly, high price, too much
cheap, inexpensive, low price, budget, affordable
discount, coupon, voucher, promo code, promotion, offer, deal
bill, invoice, statement
bill, utility, dues
receipt, proof of purchase, proof of payment
due, deadline, owe, payable
owe, debt, outstanding, unpaid
overdue, late, past due, missed payment
overcharged, charged twice, double charge, duplicate payment, billed twice
unknown charge, unrecognized, strange, unfamiliar, not mine, did not make, unauthorized
direct debit, autopay, automatic payment, standing order, recurring payment
recurring, repeating, regular, scheduled, automatic
salary, wage, pay, paycheck, earnings, income
payday, pay date, get paid, paycheck
direct deposit, payroll, salary into account
bonus, incentive, extra pay
tax, taxes, irs, withholding
tax form, w2, w-2, 1099, tax document
interest, apr, rate, yield
rate, percentage, percent
interest rate, apy, return on savings
loan, borrow, credit, lending, finance
mortgage, home loan, house loan
credit score, credit rating, fico
credit limit, spending limit, credit line, maximum
increase, raise, higher, more, boost
decrease, lower, reduce, cut, less
improve, better, raise, build, fix
limit, maximum, cap, ceiling, allowance, most
minimum, least, smallest, lowest
exchange rate, currency rate, conversion rate, forex
exchange, convert, swap, trade, change currency
currency, foreign money, dollars, euros, pounds
abroad, overseas, foreign, international, outside the country, another country
foreign transaction fee, international fee, currency fee
check, cheque, checkbook, chequebook, checks
order checks, new checks, more checks, checkbook
utility, electric, electricity, water, gas bill, power bill, cable
minimum payment, least i can pay, smallest payment
due date, when is it due, pay by, deadline
pay off, pay in full, settle
statement, account summary, monthly summary
beneficiary, payee, recipient, receiver
recipient, person i send to, receiver
sender, person who sent
source of funds, where money comes from, origin of money
cash withdrawal, atm withdrawal, took out cash
wrong amount, incorrect amount, too little, less than expected, more than expected
extra charge, additional fee, hidden fee, unexpected fee
`;
