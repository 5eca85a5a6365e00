import { codesNamed, type Gazetteer } from '../../domain/gazetteer/index.ts'
import { LEVELS, isWithin, type Level, type Ubigeo } from '../../domain/territory/index.ts'
import { isTotalName } from './classify-row.ts'
import { BELOW } from './written-place.ts'
import type { TablePlan } from './plan-table.ts'

const OTHERS = ['ubigeo', 'ccdd', ...LEVELS]
/** Of ten names, how many must find their place for a list to be a tree. */
const MOST = 9

interface Named {
  readonly row: number
  readonly name: string
  readonly indent: number
}

/**
 * A plan whose one column of names is a list of departamentos, their provincias and their distritos (told by
 * indentation, else by order), with each name written out as a path from above; the usual layout of INEI. As it is
 * where names do not form a tree.
 */
export function writeOutTree(plan: TablePlan, gazetteer: Gazetteer): TablePlan {
  const { mapping } = plan.header.match
  const [column] = mapping.get('territorio') ?? []
  if (column === undefined || OTHERS.some((name) => mapping.has(name))) return plan
  const names = namesBelow(plan, column)
  const paths = byIndent(names, gazetteer) ?? byOrder(names, gazetteer)
  if (paths === null || paths.size * 10 < names.length * MOST) return plan
  const cells = plan.sheet.cells.map((row, at) => {
    const path = paths.get(at)
    return path === undefined ? row : row.map((cell, each) => (each === column ? path : cell))
  })
  const told = { kind: 'lista_con_niveles', count: paths.size } as const
  return {
    ...plan,
    sheet: { ...plan.sheet, cells },
    arranged: { ...plan.arranged, told: [...plan.arranged.told, told] },
  }
}

function namesBelow({ sheet, header }: TablePlan, column: number): Named[] {
  return sheet.cells.flatMap((row, at) => {
    const cell = row[column] ?? ''
    const name = cell.trim()
    if (at <= header.last || name === '' || isTotalName(name)) return []
    return [{ row: at, name, indent: cell.length - cell.trimStart().length }]
  })
}

function byIndent(names: readonly Named[], gazetteer: Gazetteer): ReadonlyMap<number, string> | null {
  const indents = [...new Set(names.map(({ indent }) => indent))].sort((a, b) => a - b)
  if (indents.length < 2 || indents.length > LEVELS.length) return null
  const roots = names.filter(({ indent }) => indent === indents[0])
  const known = roots.filter(({ name }) => codesNamed(gazetteer, 'departamento', name).length > 0)
  const between = known.length * 2 > roots.length ? BELOW : ' / '
  const above: string[] = []
  return new Map(
    names.map(({ row, name, indent }) => {
      above.splice(indents.indexOf(indent))
      above.push(name)
      return [row, above.length === 1 && between === BELOW ? name + BELOW.trimEnd() : above.join(between)] as const
    }),
  )
}

interface Above {
  readonly code: Ubigeo
  readonly name: string
}

// Without indentation a name belongs to the deepest territory that may hold it, unless the next one shows that a
// provincia begins.
function byOrder(names: readonly Named[], gazetteer: Gazetteer): ReadonlyMap<number, string> | null {
  const paths = new Map<number, string>()
  let departamento: Above | null = null
  let provincia: Above | null = null
  let deepest = 0
  names.forEach(({ row, name }, nth) => {
    const next = names[nth + 1]?.name ?? ''
    const level = levelAt(gazetteer, name, next, departamento, provincia)
    if (level === null) return
    deepest = Math.max(deepest, LEVELS.indexOf(level.level))
    if (level.level === 'departamento') [departamento, provincia] = [{ code: level.code, name }, null]
    if (level.level === 'provincia') provincia = { code: level.code, name }
    const above =
      level.level === 'distrito' ? [departamento, provincia] : level.level === 'provincia' ? [departamento] : []
    const path = [...above.map((each) => each?.name ?? ''), name].join(BELOW)
    paths.set(row, above.length === 0 ? path + BELOW.trimEnd() : path)
  })
  return deepest > 0 ? paths : null
}

function levelAt(
  gazetteer: Gazetteer,
  name: string,
  next: string,
  departamento: Above | null,
  provincia: Above | null,
): { readonly level: Level; readonly code: Ubigeo } | null {
  const at = (level: Level, text: string, within: Ubigeo | null) =>
    codesNamed(gazetteer, level, text).find((code) => within === null || isWithin(code, within)) ?? null
  const distrito = provincia === null ? null : at('distrito', name, provincia.code)
  const own = departamento === null ? null : at('provincia', name, departamento.code)
  const holdsNext = (code: Ubigeo | null) => code !== null && at('distrito', next, code) !== null
  const begins = own !== provincia?.code && holdsNext(own) && !holdsNext(provincia?.code ?? null)
  if (distrito !== null && !begins) return { level: 'distrito', code: distrito }
  if (own !== null) return { level: 'provincia', code: own }
  const code = at('departamento', name, null)
  return code === null ? null : { level: 'departamento', code }
}
