import type { Sheet } from '../files/index.ts'

/**
 * A sheet of map points with their latitude and longitude as two more columns, when its properties bring none; any
 * other sheet as it is.
 */
export function withPointColumns(sheet: Sheet): Sheet {
  const points = sheet.features?.map(({ geometry }) => (geometry?.type === 'Point' ? geometry.coordinates : null)) ?? []
  const [header = [], ...rows] = sheet.cells
  if (!points.some((point) => point !== null) || header.some((text) => /^(lat|lon)/i.test(text.trim()))) return sheet
  const widened = rows.map((row, at) => [
    ...header.map((_, column) => row[column] ?? ''),
    String(points[at]?.[1] ?? ''),
    String(points[at]?.[0] ?? ''),
  ])
  return { ...sheet, cells: [[...header, 'lat', 'lon'], ...widened] }
}
