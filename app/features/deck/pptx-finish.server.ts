import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Deck } from './deck';
import { deckColours, deckFonts, fontMarks } from './deck-theme';

/**
 * Finishes a PowerPoint file as the library writes it: its own colours and fonts in the theme, the theme's fonts and
 * colours wherever they are meant, the language of the texts, and charts in the order that their schema asks for. So a
 * slide follows when the theme is changed, and no reader finds anything to repair.
 */
export function finished(file: Uint8Array, language: Deck['language']): Uint8Array {
  const lang = { ja: 'ja-JP', en: 'en-US' }[language];
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => {
    if (name.endsWith('.xlsx')) return [name, withNoughts(bytes)] as const;
    if (!/^ppt\/.*\.xml$/u.test(name)) return [name, bytes] as const;
    const xml = withThemeFonts(strFromU8(bytes)).replaceAll('lang="en-US"', `lang="${lang}"`);
    if (name.startsWith('ppt/theme/')) return [name, strToU8(withThemeParts(xml))] as const;
    return [name, strToU8(name.startsWith('ppt/charts/') ? withSoundChart(xml) : xml)] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

/** The sheet that a chart is edited in: the library leaves a nought out there. All of our charts' cells have a number. */
function withNoughts(book: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(([name, bytes]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, bytes] as const;
    return [name, strToU8(strFromU8(bytes).replaceAll('<v></v>', '<v>0</v>'))] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

/**
 * A chart as CT_BarChart has it (ECMA-376 part 1, 21.2.2.16): a bar's own colour is one of the theme's and stands before
 * the labels, there are two axes and no third, and corners are square.
 */
function withSoundChart(xml: string): string {
  return xml
    .replace(/<a:srgbClr val="((?:accent|tx|bg)\d)"\/>/gu, '<a:schemeClr val="$1"/>')
    .replace(/(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)((?:\s*<c:dPt>(?:(?!<\/c:dPt>).)*<\/c:dPt>)+)/gsu, '$2$1')
    .replace(/(<c:axId [^>]*\/>\s*<c:axId [^>]*\/>)\s*<c:axId [^>]*\/>/gu, '$1')
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>');
}

/** A font by its role: `+mj-ea` is what the theme has for East Asian letters of headings (ECMA-376 part 1, 20.1.4.1.16). */
function withThemeFonts(xml: string): string {
  const roles = Object.entries({ mj: fontMarks.major, mn: fontMarks.minor });
  return roles.reduce(
    (text, [role, mark]) =>
      text
        .replace(new RegExp(`<a:latin typeface="${mark}"[^>]*/>`, 'gu'), `<a:latin typeface="+${role}-lt"/>`)
        .replace(new RegExp(`<a:ea typeface="${mark}"[^>]*/>`, 'gu'), `<a:ea typeface="+${role}-ea"/>`)
        .replace(new RegExp(`<a:cs typeface="${mark}"[^>]*/>`, 'gu'), `<a:cs typeface="+${role}-cs"/>`),
    xml,
  );
}

function withThemeParts(xml: string): string {
  const colours = Object.entries(deckColours).map(
    ([role, value]) => `<a:${role}><a:srgbClr val="${value}"/></a:${role}>`,
  );
  const fonts = `${fontsOf('major')}${fontsOf('minor')}`;
  return xml
    .replace(/<a:clrScheme .*?<\/a:clrScheme>/su, `<a:clrScheme name="Zadankai">${colours.join('')}</a:clrScheme>`)
    .replace(/<a:fontScheme .*?<\/a:fontScheme>/su, `<a:fontScheme name="Zadankai">${fonts}</a:fontScheme>`);
}

function fontsOf(role: 'major' | 'minor'): string {
  const { latin, ea, jpan } = deckFonts[role];
  const faces = `<a:latin typeface="${latin}"/><a:ea typeface="${ea}"/><a:cs typeface=""/>`;
  return `<a:${role}Font>${faces}<a:font script="Jpan" typeface="${jpan}"/></a:${role}Font>`;
}
