import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Children of these elements in the order of the schema (ECMA-376, part 1); the library writes some elsewhere. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst'],
  'c:ser': ['c:dPt', 'c:dLbls', 'c:cat'],
  'c:catAx': ['c:lblOffset', 'c:tickLblSkip', 'c:noMultiLvlLbl'],
}

/**
 * A last pass over the parts of a .pptx as the library leaves it: the schema's order and counts, Spanish as the
 * language of every run, the first row of every table as its header, and the slides' own titles in the properties.
 */
export function mendPptx(bytes: Uint8Array, titles: readonly string[]): Uint8Array {
  const parts: Zippable = {}
  for (const [path, content] of Object.entries(unzipSync(bytes)))
    if (!path.endsWith('/'))
      parts[path] = /\.(xml|rels)$/.test(path) ? strToU8(mendPart(path, strFromU8(content), titles)) : content
  return zipSync(parts, { level: 6 })
}

function mendPart(path: string, xml: string, titles: readonly string[]): string {
  if (path === 'docProps/app.xml') return nameSlides(xml, titles)
  if (path === 'docProps/core.xml') return xml.replace(/<dc:subject>[^<]*<\/dc:subject>/, '')
  const spoken = xml.replaceAll('lang="en-US"', 'lang="es-PE"')
  if (path === 'ppt/presentation.xml') return inOrder(spoken, 'p:presentation')
  if (path.startsWith('ppt/charts/chart')) return mendChart(spoken)
  return spoken.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}

/** A bar chart has two axes, and square corners. */
function mendChart(xml: string): string {
  const plain = xml
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>(?=\s*<\/c:barChart>)/g, '$1')
  return inOrder(inOrder(plain, 'c:ser'), 'c:catAx')
}

/**
 * Puts the named children of every `parent` where the first of them stands, in the order of the schema; what has no
 * name in the list keeps its place.
 */
function inOrder(xml: string, parent: string): string {
  const names = ORDER[parent] ?? []
  return xml.replace(new RegExp(`(<${parent}[ >])([\\s\\S]*?)(</${parent}>)`, 'g'), (_, open, inside, close) => {
    const found = names.map((name) => childrenOf(String(inside), name))
    const first = Math.min(...found.flat().map((child) => String(inside).indexOf(child)))
    if (!Number.isFinite(first)) return `${open}${inside}${close}`
    const rest = found.flat().reduce((text, child) => text.replace(child, ''), String(inside).slice(first))
    return `${open}${String(inside).slice(0, first)}${found.flat().join('')}${rest}${close}`
  })
}

function childrenOf(inside: string, name: string): readonly string[] {
  return inside.match(new RegExp(`<${name}(?:\\s[^>]*)?/>|<${name}(?:\\s[^>]*)?>[\\s\\S]*?</${name}>`, 'g')) ?? []
}

function nameSlides(xml: string, titles: readonly string[]): string {
  return xml.replace(/<vt:lpstr>Slide (\d+)<\/vt:lpstr>/g, (_, at: string) => {
    const title = titles[Number(at) - 1] ?? ''
    return `<vt:lpstr>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</vt:lpstr>`
  })
}
