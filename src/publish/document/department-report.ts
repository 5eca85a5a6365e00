import { isDepartamento, sharesDepartamento, type Unit } from '../../domain/territory/index.ts'
import {
  formatDate,
  formatNumber,
  formatPercent,
  joinWords,
  listSources,
  sourceCells,
} from '../../domain/measure/index.ts'
import { coverageInterval, coverageShare } from '../../domain/instancias/index.ts'
import { POVERTY_BREAKS } from '../../domain/poverty/index.ts'
import { INTERNAL_STAMP, internalName, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import {
  criticalOfAll,
  departmentHeadlines,
  type DepartmentSummary,
  type Discrepancy,
  type PoorLine,
} from '../../domain/summary/index.ts'
import { NO_LETTERHEAD, type Letterhead } from '../../domain/letterhead/index.ts'
import { capital, serviceWords, TABLE_LABEL } from '../../domain/words/index.ts'
import { casesPart } from './cases-part.ts'
import { byCoverage } from './draw-coverage.ts'
import { fitPages, type Front } from './fit-pages.ts'
import { withLetterhead } from './letterhead.ts'
import { contextPart } from './context-part.ts'
import { coverageCell, createdOfExpected, NO_DATA, simulatedWarning, sourceWords } from './figures.ts'
import { headlinesPart } from './headlines-part.ts'
import { legalPart } from './legal-part.ts'
import { missingPart } from './missing-part.ts'
import { plainName } from './plain-name.ts'
import { instanciasLead, instanciasPart } from './instancias-part.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'
import { monthOf } from './service-prose.ts'
import { glossaryPart, servicesPart, totalCell } from './services-part.ts'
import { modalityCell, rateCell } from './violence-cells.ts'

/** Names of the pictures of a summary: where instancias lack, by distrito and by provincia; poverty with services. */
export const INSTANCIAS_PICTURE = 'instancias'
export const COVERAGE_PICTURE = 'cobertura'
export const POVERTY_PICTURE = 'pobreza'

/**
 * The executive summary of a region as a document, in the shape of seed 004 with what it lacks; counts obey the policy.
 */
export function departmentReport(
  summary: DepartmentSummary,
  policy: DisclosurePolicy,
  letterhead: Letterhead = NO_LETTERHEAD,
): Report {
  const { region, referenceDate, simulated } = summary
  const report: Report = {
    title: `Resumen ejecutivo ${ofRegion(summary)}`,
    subtitle: `Situación al ${formatDate(referenceDate)}`,
    stamps: [...(simulated ? ['CONTIENE DATOS SIMULADOS'] : []), ...(policy.internal ? [INTERNAL_STAMP] : [])],
    made: `Elaborado con Brecha sobre los datos cargados. ${capital(monthOf(referenceDate))}`,
    fileName: departmentFileName(region.name, referenceDate, policy),
    blocks: [],
  }
  return fitPages(withLetterhead(report, letterhead), frontOf(summary, policy), {
    between: [...instanciasPart(summary, policy), ...casesPart(summary, policy), ...povertyLead(summary)],
    map: summary.poverty.lines.length === 0 ? [] : povertyPicture(summary),
    text: povertyText(summary),
    rest: [
      ...servicesPart(summary, policy),
      ...contextPart(summary.context, nameIn(summary)),
      ...missingPart(summary),
      ...discrepancyPart(summary),
      ...sourcesPart(summary),
      ...glossaryPart(summary),
      ...legalPart(),
    ],
  })
}

function frontOf(summary: DepartmentSummary, policy: DisclosurePolicy): Front {
  return {
    opening: [...simulatedWarning(summary.sources), ...headlinesPart(departmentHeadlines(summary), summary.sources)],
    chart: coverageChart(summary),
    glance: glance(summary, policy),
    map: instanciasMap(summary),
    lead: instanciasLead(summary),
  }
}

/** What the summary of a region is called; it needs not be made to know. */
export function departmentFileName(region: string, day: string, policy: DisclosurePolicy): string {
  return internalName(`resumen-${plainName(region)}-${day}`, policy)
}

/** "del departamento de Moquegua"; Callao and the two regions of Lima are no departamentos. */
function ofRegion({ region: { ubigeo, name } }: DepartmentSummary): string {
  return isDepartamento(ubigeo) ? `del departamento de ${name}` : `de la región ${name}`
}

/** The name of a territory of the region: its own, that of a provincia, or its departamento. */
function nameIn({ region, provincias }: DepartmentSummary): (row: Unit) => string {
  return ({ level, ubigeo }) => {
    if (level === 'departamento' && sharesDepartamento(region.ubigeo)) return 'Su departamento'
    if (level !== 'provincia') return region.name
    return provincias.find(({ facts }) => facts.ubigeo === ubigeo)?.facts.name ?? ubigeo
  }
}

/** The few figures of a region in one table. */
export function glance(summary: DepartmentSummary, policy: DisclosurePolicy): readonly Block[] {
  const { sources, operated, coordinated, servicesLoaded } = summary
  const rows = [
    ...coverageRows(summary),
    ['Incidencia de violencia', rateCell(summary, policy)],
    ['Modalidad más frecuente', modalityCell(summary, policy)],
    ['Servicios que el MIMP opera por completo', totalCell(operated)],
    ['Servicios dados con gobiernos', totalCell(coordinated)],
  ]
  const cited = sources.some(({ table: name }) => name === 'servicios')
  const servicesTable = servicesLoaded && !cited ? [] : (['servicios'] as const)
  return [
    heading(1, 'En breve'),
    table('En breve', ['Indicador', 'Valor'], rows),
    sourceLine(sourceWords(sources, 'instancias', 'violencia', ...servicesTable)),
  ]
}

function coverageRows({ coverage, definition }: DepartmentSummary): readonly (readonly string[])[] {
  const used = coverage.coverage.find((each) => each.definition === definition)
  const created = used ? createdOfExpected(used.coverage) : NO_DATA
  const critical = used && coverageShare(used.coverage) !== null ? criticalOfAll(used) : NO_DATA
  return [
    ['Instancias creadas de las esperadas', created],
    ['Provincias en brecha crítica', critical],
  ]
}

function povertyLead({ poverty }: DepartmentSummary): readonly Block[] {
  const title = 'Pobreza monetaria'
  if (poverty.lines.length === 0) return [heading(1, title), paragraph('Sin dato de sus distritos.')]
  const known = poverty.classes.map((count, at) => [className(at), formatNumber(count)] as const)
  const unknown = poverty.without.length === 0 ? [] : [['Sin dato', formatNumber(poverty.without.length)] as const]
  const classes = [...known, ...unknown]
  return [
    heading(1, title),
    table(
      'Distritos por clase de pobreza',
      ['Clase', ...classes.map(([name]) => `>${name}`)],
      [['Distritos', ...classes.map(([, count]) => count)]],
    ),
  ]
}

function povertyText(summary: DepartmentSummary): readonly Block[] {
  const { poverty, sources } = summary
  if (poverty.lines.length === 0) return []
  return [
    table(
      'Distritos con mayor pobreza monetaria',
      ['>Puesto', 'Provincia', 'Distrito', '>Pobreza'],
      poverty.lines.map(poorRow),
    ),
    ...povertyNotes(summary),
    sourceLine(sourceWords(sources, 'pobreza')),
  ]
}

/** What the list of the poorest does not show by itself: ties, limits of a class, distritos without a rate. */
function povertyNotes({ poverty, onClassLimit }: DepartmentSummary): readonly Block[] {
  const tied =
    poverty.tiedAtCut > 0
      ? `La lista trae ${formatNumber(poverty.lines.length)} distritos y no 10 porque los últimos comparten puesto. Valores iguales son empates, muchos de una estimación conjunta, y no un orden.`
      : null
  const onLimit =
    onClassLimit.length > 0
      ? `En el límite de una clase, donde el redondeo de la tabla decide: ${joinWords(onClassLimit)}.`
      : null
  const without = poverty.without.length > 0 ? `Sin dato: ${joinWords(poverty.without)}.` : null
  return [tied, onLimit, without].filter((note) => note !== null).map((note) => paragraph(note))
}

/** The provincias that lack most, with the threshold; its figures are in the table «Cobertura por provincia». */
function coverageChart({ region, provincias, threshold, sources }: DepartmentSummary): readonly Block[] {
  const told = byCoverage(provincias).map(({ facts, coverage }) => `${facts.name}, ${coverageCell(coverage)}`)
  const mark = formatPercent(threshold * 100, 0)
  if (told.length === 0) return []
  return [
    {
      kind: 'picture',
      name: COVERAGE_PICTURE,
      caption: `${region.name}: cobertura por provincia`,
      alt: `Barras de la cobertura por provincia, con una marca en ${mark}: ${told.join('; ')}.`,
      bars: {
        scale: 'share',
        sure: 'Cobertura',
        open: 'Con lo que no se sabe',
        mark: `Brecha crítica: menos de ${mark}`,
        source: sourceWords(sources, 'instancias'),
        bars: byCoverage(provincias).map(({ facts, coverage, critical }) => ({
          name: coverageShare(coverage) === null ? `${facts.name} (${NO_DATA})` : facts.name,
          sure: coverageShare(coverage),
          most: coverageInterval(coverage)?.max ?? null,
          isAccent: critical === 'si',
        })),
      },
    },
  ]
}

function instanciasMap({ region, provincias }: DepartmentSummary): readonly Block[] {
  if (provincias.length === 0) return []
  return [
    {
      kind: 'picture',
      name: INSTANCIAS_PICTURE,
      caption: `${region.name}: distritos con instancia creada y sin ella`,
      alt: `Mapa de ${region.name} por distritos: con instancia creada, sin ella o sin dato. Las cuentas por provincia están en el cuadro «Cobertura por provincia».`,
    },
  ]
}

/** Poverty by distrito with the services, as in seed 004. */
function povertyPicture({ poverty, region }: DepartmentSummary): readonly Block[] {
  const counted = poverty.classes
    .map((count, at) => `${className(at).toLowerCase()}, ${formatNumber(count)}`)
    .join('; ')
  return [
    {
      kind: 'picture',
      name: POVERTY_PICTURE,
      caption: `${region.name}: pobreza monetaria por distrito y servicios`,
      alt: `Mapa de ${region.name} por distritos en cinco clases de pobreza: ${counted}. Las mismas cifras están en la tabla de clases.`,
    },
  ]
}

function className(at: number): string {
  const [low, high] = [POVERTY_BREAKS[at] ?? 0, POVERTY_BREAKS[at + 1]]
  if (at === 0) return `Menos de ${formatPercent(high ?? 0, 0)}`
  return high === undefined
    ? `${formatPercent(low, 0)} o más`
    : `De ${formatNumber(low)} a menos de ${formatPercent(high, 0)}`
}

function poorRow({ place, tied, provincia, name, percent }: PoorLine): readonly string[] {
  return [`${formatNumber(place)}${tied ? '=' : ''}`, provincia, name, formatPercent(percent)]
}

function discrepancyPart({ discrepancies, sources }: DepartmentSummary): readonly Block[] {
  const notes = new Set(
    sources.filter(({ note }) => note !== '').map(({ table: name, note }) => `${TABLE_LABEL[name]}: ${note}`),
  )
  const told =
    discrepancies.length === 0
      ? [paragraph('Los cuadros suman lo mismo por filas, por columnas y contra la lista de servicios.')]
      : [{ kind: 'list' as const, items: discrepancies.map(sayDiscrepancy) }]
  return [
    heading(1, 'Discrepancias y advertencias'),
    heading(2, 'Lo que no cuadra'),
    ...told,
    ...(notes.size === 0
      ? []
      : [heading(2, 'Lo que las fuentes advierten'), { kind: 'list' as const, items: [...notes] }]),
  ]
}

function sayDiscrepancy(found: Discrepancy): string {
  switch (found.kind) {
    case 'centros':
      return `${serviceWords(found.type).name}: la lista de servicios tiene ${formatNumber(found.listed)} y la fuente declara ${formatNumber(found.stated)} en otro lugar. Los cuadros usan ${formatNumber(found.listed)}.`
    case 'casos':
      return (
        `Casos de ${found.year}: la fila del departamento dice ${formatNumber(found.stated)} y las de sus provincias ` +
        `suman ${formatNumber(found.added)}. Las cifras usan la del departamento.`
      )
    case 'cuadro':
      return `El cuadro de servicios ${found.table} suma ${formatNumber(found.byRow)} por filas, ${formatNumber(found.byColumn)} por columnas y ${formatNumber(found.total)} en la lista.`
    case 'fuera_de_cuadros':
      return `${formatNumber(found.count)} de tipo «${found.type}» no entran en ningún cuadro consolidado.`
  }
}

function sourcesPart({ sources }: DepartmentSummary): readonly Block[] {
  const rows = listSources(sources).map((source) => {
    const { origin, cutOff, stamp } = sourceCells(source, NO_DATA)
    return [TABLE_LABEL[source.table], origin, cutOff, stamp]
  })
  return [heading(1, 'Fuentes'), table('Fuentes', ['Tabla', 'Fuente', 'Corte', 'Calidad'], rows)]
}
