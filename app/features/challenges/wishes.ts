import type { CardOrigin } from './agenda';

/** A challenge as registrants see it before the day. */
export type Wishable = {
  publicId: string;
  text: string;
  origin: CardOrigin;
  category: { code: string; ja: string; en: string } | null;
  /** So many want to know about it. */
  wishes: number;
  mine: boolean;
};
