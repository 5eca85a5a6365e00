import ts from 'typescript'
import { parse, read } from './house.ts'

/** What keeps a line wide: what the formatter cannot break. `codigo` is what it could. */
export type WideKind = 'frase' | 'plantilla' | 'marcado' | 'patron' | 'codigo'

const TAG = /<\/?[\w:?!]+[ />$]|xmlns/
const WORDS = /\p{L}{2,} \p{L}+/u

/** The kind of each line of a source file that is wider than `width`. */
export function wideLinesOf(path: string, width: number): readonly WideKind[] {
  const wide = read(path)
    .split('\n')
    .flatMap((line, at) => (line.length > width ? [at] : []))
  if (wide.length === 0) return []
  const file = parse(path)
  return wide.map((at) => kindAt(file, file.getPositionOfLineAndCharacter(at, width)))
}

/** By the literal that crosses the margin, or the last that ends before it on its line. */
function kindAt(file: ts.SourceFile, margin: number): WideKind {
  const { line } = file.getLineAndCharacterOfPosition(margin)
  const [from, to] = [file.getPositionOfLineAndCharacter(line, 0), lineEnd(file, margin)]
  let found: WideKind = 'codigo'
  const look = (node: ts.Node) => {
    if (node.pos >= to || node.end <= from) return
    const kind = kindOf(node, file)
    if (kind !== null) found = kind
    else ts.forEachChild(node, look)
  }
  look(file)
  return found
}

function lineEnd(file: ts.SourceFile, at: number): number {
  const end = file.text.indexOf('\n', at)
  return end < 0 ? file.text.length : end
}

function kindOf(node: ts.Node, file: ts.SourceFile): WideKind | null {
  if (ts.isRegularExpressionLiteral(node)) return 'patron'
  if (ts.isTemplateExpression(node)) return TAG.test(node.getText(file)) ? 'marcado' : 'plantilla'
  if (ts.isJsxText(node)) return WORDS.test(node.text) ? 'frase' : null
  if (!ts.isStringLiteralLike(node)) return null
  if (TAG.test(node.text)) return 'marcado'
  return WORDS.test(node.text) ? 'frase' : null
}
