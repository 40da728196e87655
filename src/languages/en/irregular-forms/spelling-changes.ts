/** Verbs with regular endings whose spelling changes more than stemming undoes. */
export const spellingChanges = `
add added adding
bias biases biased biassed
bus buses
canvas canvases
cry cries cried
dial dialled dialling
die dies died dying
dry dries dried
dye dyed
embed embedded embedding
err erred erring
exceed exceeded exceeding
experience experienced experiencing
eye eyed
focus focuses focused focusing focussed focussing foci
free freed
fry fries fried
fuel fuelled fuelling
gas gases
glue glued gluing
initial initialled initialling
interfere interfered interfering
lie lain lying lies
mimic mimicked mimicking
panic panicked panicking
picnic picnicked picnicking
proceed proceeded proceeding
program programme programmes
queue queued queuing
quiz quizzes quizzed quizzing
reference referenced referencing
shy shies shied
spy spies spied
subtotal subtotalled subtotalling
succeed succeeded succeeding
sue sued suing
sync synched synching
tie ties tied tying
traffic trafficked trafficking
trial trialled trialling
try tries tried
`;
