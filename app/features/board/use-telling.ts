import { createContext, useContext } from 'react';
import type { Sent } from './steps';

/** What a page says once something is done, and what takes it back; null where nothing does. */
export type Told = { words: string; undo: Sent | null };

const Telling = createContext<(told: Told) => void>(() => undefined);

/** Has a page say what was done, with the way back. */
export const TellingProvider = Telling.Provider;

/** Says that something is done, where the page has a place for that. */
export const useTelling = () => useContext(Telling);
