/** Of the secretariat's own list; the length in signs. */
export const mostTellingWords = 1000;
export const longestTellingWord = 60;
