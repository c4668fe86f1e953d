/** A text as everybody may see it: which question it answers, under which category of that question. */
export type ReleasedText = { question: string; category: string | null; text: string };
