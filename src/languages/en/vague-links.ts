const VERBS = 'click|tap|press|go|see|read|look|find (?:it|out)|view|check';
const ENDS = '(?:right )?(?:here|this|more|link|page|article)';
const POINTERS = `(?:${VERBS})? ?(?:it |this |more )?${ENDS}`;
const THIS = 'this (?:link|page|article|site|website)|the link|link';
const MORE = 'learn more|read more|find out more|more info(?:rmation)?|more details|details';

/** Link texts such as "click here", "this page" and "learn more". */
export const vagueLinks = new RegExp(`^(?:${POINTERS}|${THIS}|${MORE}|click|continue reading|go)$`);
