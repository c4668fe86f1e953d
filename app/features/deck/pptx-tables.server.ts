import type PptxGenJS from 'pptxgenjs';
import { fontMarks } from './deck-theme';
import { printable } from '~/shared/xml-text';

/** Rules across, none down, as on the page. */
export function tableLook(size: number): PptxGenJS.TableProps {
  const border = { type: 'solid', pt: 0.75, color: 'D5D0C4' } as const;
  const none = { type: 'none' } as const;
  return {
    ...{ fontSize: size, fontFace: fontMarks.minor, color: 'tx1', valign: 'middle' },
    ...{ border: [none, none, border, none], margin: [0.04, 0.04, 0.04, 0.04], autoPage: false },
  };
}

export function tableCell(text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell {
  return { text: printable(text), options };
}
