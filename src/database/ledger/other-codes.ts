import { couldBeReniec, departamentoOf, type Ubigeo } from '../../domain/territory/index.ts'
import type { Notice } from './account.ts'
import { codeIn, isOfOne, type OtherCodes, type SecondCode } from './held-codes.ts'
import type { TablePlan } from './plan-table.ts'

/** Decides what the further columns of codes are, and what is told of them. */
export function settleOtherCodes(plan: TablePlan): { readonly codes: OtherCodes; readonly notices: readonly Notice[] } {
  const { mapping } = plan.header.match
  const second = mapping.has('otro_ubigeo') ? schemeOf(pairsOf(plan)) : null
  const reniec = mapping.has('ubigeo_reniec')
  const notices = [
    ...(second === null ? [] : [told(plan, 'otro_ubigeo', NOTICE_OF[second])]),
    ...(reniec ? [told(plan, 'ubigeo_reniec', 'codigo_reniec_cotejado')] : []),
  ]
  return { codes: { second, reniec }, notices }
}

const NOTICE_OF = {
  igual: 'codigo_cotejado',
  primera_reniec: 'codigo_cotejado',
  reniec: 'codigo_reniec_cotejado',
  otro: 'codigo_de_otro_lugar',
} as const satisfies Readonly<Record<SecondCode, Notice['kind']>>

function told({ header, sheet }: TablePlan, name: string, kind: Notice['kind']): Notice {
  const [column = -1] = header.match.mapping.get(name) ?? []
  const count = sheet.cells.slice(header.last + 1).filter((row) => (row[column] ?? '').trim() !== '').length
  return { kind, column: header.texts[column] ?? '', count }
}

type Pair = readonly [first: Ubigeo, second: Ubigeo]

function pairsOf({ header, sheet }: TablePlan): Pair[] {
  const [one = -1] = header.match.mapping.get('ubigeo') ?? []
  const [other = -1] = header.match.mapping.get('otro_ubigeo') ?? []
  return sheet.cells.slice(header.last + 1).flatMap((row): Pair[] => {
    const [first, second] = [codeIn(row[one] ?? ''), codeIn(row[other] ?? '')]
    return first === null || second === null ? [] : [[first, second]]
  })
}

function schemeOf(pairs: readonly Pair[]): SecondCode {
  const differing = pairs.filter(([first, second]) => !isOfOne(first, second))
  if (pairs.length > 0 && differing.length * 2 <= pairs.length) return 'igual'
  const apart = differing.filter(([first, second]) => departamentoOf(first) !== departamentoOf(second))
  if (apart.length === 0) return 'otro'
  if (differing.every(([first, second]) => couldBeReniec(second, first))) return 'reniec'
  return differing.every(([first, second]) => couldBeReniec(first, second)) ? 'primera_reniec' : 'otro'
}
