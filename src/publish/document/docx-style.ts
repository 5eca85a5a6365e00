import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx'

const INK = '16202A'
const SOFT_INK = '414B55'
const LINE = 'B5BCC2'
export const WASH = 'F1F4F5'
export const STAMP_GROUND = 'FFF3D6'
const STAMP_LINE = '8A6D1D'

export const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: LINE }
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const STAMP_BORDER = { style: BorderStyle.SINGLE, size: 6, color: STAMP_LINE, space: 2 }

/** Where there is no Arial there is one of its widths: the same pages in Word and in LibreOffice. */
const FONT = 'Arial'

/** Paragraph styles by their own names, so that whoever edits the document changes them in one place. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: INK, language: { value: 'es-PE' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: {
      run: { font: FONT, size: 40, bold: true, color: INK },
      paragraph: { spacing: { after: 40 }, alignment: AlignmentType.LEFT },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: INK },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 23, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 22, bold: true, color: SOFT_INK },
      paragraph: { spacing: { before: 180, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Fuente',
      name: 'Fuente',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 17, color: SOFT_INK },
      paragraph: { spacing: { before: 40, after: 120 } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0 }, indent: { left: 240 } },
    },
    { id: 'Celda', name: 'Celda', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 0 } } },
    {
      id: 'Aviso',
      name: 'Aviso',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 80, after: 160 } },
    },
    {
      id: 'Leyenda',
      name: 'Leyenda de cuadro',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 100, after: 40 }, keepNext: true },
    },
  ],
}
