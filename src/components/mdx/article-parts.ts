import App from './App.astro';
import Choices from './Choices.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Question from './Question.astro';
import Steps from './Steps.astro';
import Web from './Web.astro';

/** The parts of articles as components; .mdx articles use them without importing them. */
export const articleParts = { App, Choices, Figure, Note, Question, Steps, Web };
