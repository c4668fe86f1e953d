/** The lists of the live page. */
export const liveTabs = ['questions', 'agenda', 'rooms', 'materials'] as const;
export type LiveTab = (typeof liveTabs)[number];
