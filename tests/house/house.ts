import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { repository } from '../../scripts/run-step.ts'

/**
 * Paths from the repository, with "/", of the files below `folder` whose name fits; nothing when the folder is not
 * there.
 */
export function listFiles(folder: string, name: RegExp = /./): string[] {
  const whole = join(repository, folder)
  if (!existsSync(whole)) return []
  return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return listFiles(path, name)
    return name.test(entry.name) ? [path] : []
  })
}

/** Names of the folders directly inside `folder`. */
export function listFolders(folder: string): string[] {
  const whole = join(repository, folder)
  if (!existsSync(whole)) return []
  return readdirSync(whole, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
}

/** Storeys whose folders are rooms. */
export const storeys = ['src/domain', 'src/database', 'src/publish', 'src/workspace', 'src/view']

/** Every room that holds at least one TypeScript file, "src/domain/territory". */
export function listRooms(): string[] {
  return storeys
    .flatMap((storey) => listFolders(storey).map((room) => `${storey}/${room}`))
    .filter((room) => listFiles(room, /\.tsx?$/).length > 0)
}

/** Our own TypeScript: the house, the scripts and the tests. */
export function listCode(...folders: string[]): string[] {
  return (folders.length > 0 ? folders : ['src', 'scripts', 'tests']).flatMap((folder) => listFiles(folder, /\.tsx?$/))
}

/** Every piece of text of a source file that is data or words: literals, the fixed parts of templates, JSX text. */
export function textsOf(path: string): string[] {
  const found: string[] = []
  visit(parse(path), (node) => {
    if (ts.isStringLiteralLike(node) && !isModuleName(node)) found.push(node.text)
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text)
    else if (ts.isJsxText(node) && node.text.trim() !== '') found.push(node.text.trim())
  })
  return found
}

/** Text written straight into JSX, which belongs in src/view/text instead. */
export function jsxTextsOf(path: string): string[] {
  const found: string[] = []
  visit(parse(path), (node) => {
    if (ts.isJsxText(node) && node.text.trim() !== '') found.push(node.text.trim())
  })
  return found
}

/** Every identifier that a source file writes. */
export function identifiersOf(path: string): string[] {
  const found = new Set<string>()
  visit(parse(path), (node) => {
    if (ts.isIdentifier(node)) found.add(node.text)
  })
  return [...found]
}

/** Every name that a file gives: variables, functions, types and their members; what it imports or uses is not one. */
export function namesGivenIn(path: string): string[] {
  const found = new Set<string>()
  visit(parse(path), (node) => {
    const isGiver = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || isNamed(node)
    if (isGiver && node.name !== undefined && ts.isIdentifier(node.name)) found.add(node.name.text)
  })
  return [...found]
}

function isNamed(node: ts.Node): node is ts.Node & { readonly name?: ts.PropertyName } {
  return (
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isObjectLiteralElement(node)
  )
}

/** Whether a file only hands on what others export. */
export function onlyExports(path: string): boolean {
  return parse(path).statements.every(
    (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  )
}

const parsed = new Map<string, ts.SourceFile>()

/** A file as TypeScript reads it, once for all the rules of a test file. */
export function parse(path: string): ts.SourceFile {
  const known = parsed.get(path) ?? readSource(path)
  parsed.set(path, known)
  return known
}

function readSource(path: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    read(path),
    ts.ScriptTarget.ESNext,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
}

function isModuleName(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}
