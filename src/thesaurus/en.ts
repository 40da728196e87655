/**
 * What people call things when they ask for help, in everyday English: each line holds words and phrases that often mean
 * the same in a question. General by intent: the words of one product belong into its `synonyms.yml`.
 * To add to it, write a line; a word may stand in several. Base forms are enough, search knows the inflections.
 */
export const groups = `
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
account, profile, membership
bank account, checking, current account
savings, deposit account, nest egg
routing number, aba, bank code, sort code
account number, iban
bank, lender, financial institution
branch, office, location, store
atm, cash machine, cashpoint, cash dispenser
card, debit card, credit card, plastic
debit card, bank card, cash card
credit card, charge card
virtual card, digital card, online card, disposable card
physical card, plastic card, actual card
new card, replacement card, another card, reissue
replace, replacement, substitute, exchange, new one
contactless, tap to pay, tap and pay
apple pay, google pay, mobile wallet, phone payment
pin, passcode, pin number, secret code
cvv, security code, three digits
expire, expiration, expiry, run out, valid until, valid, validity
activate, turn on, enable, switch on, start using
deactivate, turn off, disable, switch off, stop using
freeze, lock, block, pause, suspend, hold
unfreeze, unlock, unblock, reactivate, restore
blocked, locked, unlock, unblock, too many attempts, too many tries
link, connect, add, attach, pair
accepted, supported, works with, compatible, where can i use
automatic, automatically, auto
personal details, my information, my details, personal data, profile
second, additional, extra, another, spare
expected, estimate, estimated, approximate
estimate, quote, calculation, calculate
guest, visitor, without an account
region, available, supported countries
missing, incomplete, not all, part of it
mistake, typo, wrong details, misspelled
confirm, confirmation, proof
confirmation email, did not get an email, no email, email not received
blocked, locked, restricted, frozen, suspended, on hold, limited
banned, disabled, terminated, shut down
close, cancel, delete, terminate, end, shut
delete, remove, erase, get rid of, clear
cancel, stop, call off, abort, revoke
unsubscribe, opt out, stop emails
subscription, plan, membership, subscribe
upgrade, move up, higher plan
downgrade, move down, lower plan
renew, renewal, extend, prolong
trial, free trial, try out
open, create, set up, start, register
open an account, sign up, register, join, create an account, new account
sign in, log in, login, log on, access my account, get in
sign out, log out, logout, log off
locked out, cannot log in, cannot sign in, lost access, no access
access, reach, get into, enter, open
password, passcode, passphrase, login details
forgot, forgotten, lost, cannot remember, do not remember
reset, change, new, recover
recover, restore, get back, regain, retrieve
username, user id, login name, user name
verify, confirm, prove, validate, authenticate, check
identity, id, kyc, who i am, identification
identity verification, kyc, id check, verify my identity
proof of address, utility bill, address document, residence proof
document, paper, form, file, certificate
passport, travel document, id document
driver's license, driving licence, driver license
selfie, photo of me, face scan, facial recognition, face check, face id
photo, picture, image, snapshot
two-factor, 2fa, two-step, second factor, authenticator, mfa
code, one-time code, otp, verification code, security code
text message, sms, text
passkey, fingerprint, biometrics, face id
security, safety, protection, safe, secure
hacked, compromised, stolen account, somebody else in my account, broken into, taken over
fraud, scam, fraudulent, cheat, swindle, deceive
suspicious, strange, odd, weird, unusual
phishing, fake email, fake message, scam email
steal, stolen, theft, robbed, taken, mugged
lost, missing, misplaced, cannot find, gone, vanished, disappeared
stolen, lost, missing
find, locate, look up, see, search for, where
show, display, view, see, check
check, view, see, look at, find out, review
track, follow, trace, monitor, status
status, progress, state, update, stage
history, past, previous, record, log, recent activity
recent, latest, last, newest
transactions, activity, purchases, spending, what i bought
spending, expenses, outgoings, how much i spent
budget, spending plan, spending limit
download, export, save, get a copy
upload, attach, send in, submit, add a file
print, paper copy, hard copy
import, bring in, load
share, invite, give access
submit, send, hand in, file
apply, application, request, sign up for
application, request, claim
approve, approved, accept, accepted, granted
request, ask for, apply for, order
order, buy, purchase, get
sell, cash out, dispose of
stuck, pending, not arrived, waiting, in progress, still processing, delayed
pending, processing, waiting, on hold, in review, not completed
arrive, come, get here, delivered, show up, received
not arrived, missing, not received, has not come, did not get, never came, not shown, not showing
delay, late, slow, taking long, takes forever
how long, how many days, when will, time, duration, processing time
fast, quick, instant, immediately, speed up, expedite, rush, express
failed, declined, rejected, refused, unsuccessful, did not go through, denied
declined, not accepted, turned down, refused, does not work
error, problem, issue, trouble, fault, glitch, bug
wrong, incorrect, mistake, error, not right, inaccurate
mistake, accident, accidentally, by error, wrongly
broken, not working, damaged, does not work, out of order, faulty, defective
damaged, broken, cracked, bent, scratched, destroyed, ripped, worn
repair, fix, mend, service
fix, solve, resolve, sort out, repair, correct
crash, freeze, hang, stop working, closes
restart, reboot, start again, turn off and on
update, upgrade, new version, latest version
change, edit, modify, update, alter, switch, adjust, correct
change, replace, swap, switch
choose, select, pick, decide
set, configure, set up, adjust
settings, preferences, options, configuration
install, set up, get the app, download the app
app, application, mobile app, software, program
website, site, web page, online, browser
phone, mobile, cell, cellphone, smartphone, telephone, handset, iphone, android
phone number, mobile number, telephone number, cell number
computer, laptop, pc, desktop, mac
device, phone, computer, tablet, gadget
tablet, ipad
email, e-mail, mail address, mailbox
email address, contact details, email
notification, alert, message, push, reminder
remind, reminder, alert, alarm
message, chat, text, conversation
spam, junk, unwanted email
internet, connection, network, online, wifi, wi-fi
offline, no connection, no internet
bluetooth, pairing, connect
battery, charge, power
screen, display
camera, lens
sound, audio, volume, speaker
language, translation, translate, interpret
translate, translation, how do you say, phrase
address, home address, where i live, residence, postal address
move, moved, moving, relocate, new address, change of address
name, surname, last name, first name, legal name
married, marriage, maiden name, name change
birthday, date of birth, birth date, age
age, how old, minimum age, old enough
child, children, kid, minor, teenager, son, daughter, under 18
family, spouse, husband, wife, partner, dependent
joint, shared, together, second person
company, business, firm, organization, employer
work, job, employment, employer, office
boss, manager, supervisor
colleague, coworker, team
hire, employ, recruit
quit, resign, leave job
vacation, holiday, time off, pto, leave, days off, annual leave
time off, pto, vacation days, leave balance, days left
request time off, ask for leave, book vacation, take days off
sick, ill, unwell, sick leave
public holiday, bank holiday, holiday, day off
meeting, appointment, conference, call
meeting room, conference room, room, book a room
schedule, book, arrange, plan, set up, reserve, appointment
calendar, agenda, schedule, diary
reschedule, postpone, move appointment, change the date
book, reserve, reservation, booking, make a reservation
hotel, room, accommodation, place to stay, lodging, motel
flight, plane, airplane, airline
ticket, boarding pass, fare, seat
airport, terminal, gate
on time, delayed, departure, arrival, landing, land, take off
luggage, baggage, bag, suitcase, bags
carry-on, hand luggage, cabin bag, cabin baggage
travel, trip, journey, going away, visit
travel notice, travel notification, going abroad
travel warning, travel alert, safe to travel, safety, dangerous, advisory
things to do, sights, attractions, sightseeing, what to see, tourist, activities, places to visit
visa, entry permit, travel document
vaccine, vaccination, shot, shots, immunization, jab
plug, adapter, socket, outlet, converter, power outlet
time zone, timezone, local time, time difference, what time
weather, forecast, rain, temperature
restaurant, food, eat, meal, dinner
car, vehicle, auto, automobile
rental car, car rental, rent a car, hire car, car hire
taxi, cab, ride, uber, lyft, rideshare, pick me up
public transport, bus, train, subway, metro
gas, fuel, petrol, gasoline, diesel, tank
fuel economy, mpg, gas mileage, miles per gallon, fuel efficiency, consumption
oil, oil change, engine oil, motor oil
tire, tyre, wheel, flat tire
tire pressure, psi, air in tires, inflate
jump start, dead battery, car will not start, jumper cables, jump
maintenance, service, tune-up, inspection, check-up, servicing
mechanic, garage, workshop, service center
last service, maintenance history, service record, last time serviced
traffic, congestion, jam, busy roads, road conditions
directions, route, way, get to, navigate, navigation, how to get
distance, how far, miles, kilometers, how long to drive
location, where am i, position, gps, current place
map, navigation
parking, park, garage
license plate, registration, number plate
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
check, cheque, checkbook, chequebook, checks
order checks, new checks, more checks, checkbook
utility, electric, electricity, water, gas bill, power bill, cable
minimum payment, least i can pay, smallest payment
due date, when is it due, pay by, deadline
pay off, pay in full, settle
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
contact, reach, call, talk to, speak to, get in touch, phone
support, customer service, help, help desk, agent, representative, human, real person
hours, opening hours, open, when are you open
complaint, complain, unhappy, feedback, dissatisfied
question, ask, inquiry, query
help, assist, support, assistance
explain, understand, meaning, mean, what is, definition
instructions, guide, how to, steps, tutorial, manual
rule, policy, terms, condition, regulation
legal, law, lawyer, court
agreement, contract, terms
privacy, personal data, data protection, my data, information about me
consent, permission, allow, authorize
allow, permit, let, enable
required, need, necessary, must, have to
available, offered, supported, possible, can i use
eligible, qualify, allowed, entitled
not available, unsupported, not allowed, not possible
country, region, state, nation
nearest, nearby, close to me, near me, around here
beginner, new, first time, start, getting started
reason, why, cause
difference, compare, versus, different
example, sample
stop, end, quit, finish
start, begin, launch
increase limit, raise limit, higher limit
crypto, cryptocurrency, coin, token, digital currency
bitcoin, btc
ethereum, ether, eth
wallet, address, crypto address
blockchain, network, chain
network fee, gas fee, miner fee, transaction fee
memo, tag, payment id, destination tag
wrong network, wrong chain, wrong address
stake, staking, lock up, earn rewards
unstake, unlock, stop staking
price, value, worth, rate
profit, gain, earnings, win
loss, lose money, losing
market order, buy now, instant order
limit order, set price
stop loss, stop order, stop-limit
fees, trading fees, maker, taker
margin, leverage, borrowed
liquidation, forced sale, margin call
maintenance, downtime, outage, not available, down
scheduled, planned, upcoming
new feature, launch, release, now available
remove from trading, delist, delisting, no longer trade
statement, account summary, monthly summary
api, api key, developer, bot, automation
csv, spreadsheet, excel
pdf, document
beneficiary, payee, recipient, receiver
recipient, person i send to, receiver
sender, person who sent
source of funds, where money comes from, origin of money
nationality, citizenship, resident, residency
restricted, not allowed, sanctioned, prohibited
merchant, shop, store, seller, retailer, vendor
cash withdrawal, atm withdrawal, took out cash
wrong amount, incorrect amount, too little, less than expected, more than expected
extra charge, additional fee, hidden fee, unexpected fee
withheld, kept, swallowed, retained, ate my card
`;
