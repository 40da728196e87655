/** Crypto, wallets and trading. */
export const trading = `
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
remove from trading, delist, delisting, no longer trade
`;
