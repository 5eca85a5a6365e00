/** How every part of a workbook begins, and the vocabulary of its sheets. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Cell formats by their place in the list of formats. Text is format 49, so that what is typed later stays text. */
export const STYLE = {
  plain: 0,
  header: 1,
  text: 2,
  number: 3,
  openText: 4,
  openDate: 5,
  help: 6,
  share: 7,
  key: 8,
  date: 9,
  title: 10,
  openNumber: 11,
  day: 12,
  ruled: 13,
  ruledNumber: 14,
} as const

const TOP = '<alignment vertical="top" wrapText="1"/>'
const MIDDLE = '<alignment vertical="center" wrapText="1"/>'
const OPEN = '<protection locked="0"/>'
const PER_CENT = 9
const DAY = 164

/** In the order of `STYLE`. */
const FORMATS = [
  '<xf/>',
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>`,
  '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  `<xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1" applyProtection="1">${TOP}${OPEN}</xf>`,
  `<xf numFmtId="${DAY}" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1" applyProtection="1">${TOP}${OPEN}</xf>`,
  `<xf numFmtId="49" fontId="2" fillId="3" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="${PER_CENT}" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  `<xf numFmtId="49" fillId="3" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="${DAY}" fillId="3" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="49" fontId="3" applyNumberFormat="1" applyFont="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="1" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1" applyProtection="1">${TOP}${OPEN}</xf>`,
  `<xf numFmtId="${DAY}" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  `<xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${MIDDLE}</xf>`,
  `<xf numFmtId="1" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${MIDDLE}</xf>`,
]
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><i/><sz val="10"/><color rgb="FF4A5560"/><name val="Calibri"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/></font>',
]
const FILLS = ['FFDFEEF0', 'FFF3F5F6'].map(
  (colour) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
)
const LINE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFC9D1D6"/></${side}>`)
  .join('')

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${FILLS.join('')}</fills><borders count="2"><border/><border>${LINE}<diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`
