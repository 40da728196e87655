// @ts-check
export default /** @type {const} */ ({
  name: 'train-meaning',
  group: 'develop',
  summary: 'Train the English word vectors of search again, after a change of the thesaurus',
  flags: {
    epochs: { type: 'string', value: 'COUNT', default: '4', description: 'Rounds of training' },
  },
  examples: ['npm run train-meaning'],
});
