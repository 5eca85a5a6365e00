/** A4 and its margins, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1304, right: 1134, bottom: 1134, left: 1134, header: 510, footer: 510 },
}
/** Width of the text, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right
