/**
 * The one place of how the PowerPoint file looks. Slides name these by their role (text, background, accent, heading or
 * body font), so whoever changes the theme in PowerPoint changes every slide. The colours are the light ones of
 * tokens.css, the steps of the charts among them.
 */
export const deckColours = {
  dk1: '23211E',
  lt1: 'FFFEFA',
  dk2: '4F4B44',
  lt2: 'EFECE3',
  accent1: '20406F',
  accent2: '3D6096',
  accent3: '6585B2',
  accent4: '94ABCC',
  accent5: 'C3CFE1',
  accent6: 'B9B2A4',
  hlink: '20406F',
  folHlink: '4F4B44',
} as const;

/**
 * Latin and Japanese letters of headings and of the rest. A file names one font for each: where it is missing,
 * PowerPoint takes the one that its own theme has for Japanese (`jpan`).
 */
export const deckFonts = {
  major: { latin: 'Yu Mincho', ea: '游明朝', jpan: '游明朝' },
  minor: { latin: 'Yu Gothic', ea: '游ゴシック', jpan: '游ゴシック' },
} as const;

/** What the library is told to write where the theme's font is meant; replaced when the file is finished. */
export const fontMarks = { major: 'zadankai-major', minor: 'zadankai-minor' } as const;
