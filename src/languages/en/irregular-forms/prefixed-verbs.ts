/** Irregular verbs with a prefix. */
export const prefixedVerbs = `
become became
befall befell befallen
disprove disproven
forbid forbade forbidden
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
ghostwrite ghostwrote ghostwritten
inlay inlaid
interweave interwove interwoven
mishear misheard
mislay mislaid
mislead misled
misspell misspelt
misspend misspent
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
outgrow outgrew outgrown
outrun outran
outsell outsold
outshine outshone
overcome overcame
overdo overdid overdone
overdraw overdrew overdrawn
overeat overate overeaten
overfeed overfed
overgrow overgrew overgrown
overhang overhung
overhear overheard
overlay overlaid
overpay overpaid
override overrode overridden
overrun overran
oversee oversaw overseen
oversell oversold
overshoot overshot
oversleep overslept
overspend overspent
overtake overtook overtaken
overthrow overthrew overthrown
overwrite overwrote overwritten
partake partook partaken
prepay prepaid
rebuild rebuilt
redo redid redone
redraw redrew redrawn
refreeze refroze refrozen
regrow regrew regrown
rehear reheard
relearn relearnt
remake remade
repay repaid
rerun reran
resell resold
resend resent
resit resat
resow resown
retake retook retaken
retell retold
rethink rethought
rewind rewound
rewrite rewrote rewritten
undergo underwent undergone
underlie underlain
underpay underpaid
undersell undersold
understand understood
undertake undertook undertaken
underwrite underwrote underwritten
undo undid undone
unfreeze unfroze unfrozen
unhide unhidden
unlearn unlearnt
unstick unstuck
unwind unwound
uphold upheld
waylay waylaid
withdraw withdrew withdrawn
withhold withheld
withstand withstood
`;
