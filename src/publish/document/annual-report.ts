import { INTERNAL_STAMP, internalName, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import {
  ETAPAS,
  INSTRUMENT_ESTADOS,
  isOwed,
  type Coverage,
  type InstanciaLevel,
} from '../../domain/instancias/index.ts'
import { formatDate, formatNumber, formatShare, joinWords } from '../../domain/measure/index.ts'
import type { Move, MoveCause } from '../../domain/ranking/index.ts'
import {
  criticalOfAll,
  annualHeadlines,
  type AnnualExpiry,
  type AnnualInstrument,
  type AnnualRegion,
  type AnnualSummary,
  type DatedStep,
} from '../../domain/summary/index.ts'
import {
  DEFINITION_COUNTS,
  DEFINITION_NAME,
  ETAPA_NAME,
  GROUP_NAME,
  INSTANCIA_LEVEL_NAME,
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
} from '../../domain/words/index.ts'
import { activityPart } from './activity-part.ts'
import { contextOfCountry } from './context-part.ts'
import { cutsPart } from './cuts-part.ts'
import { coverageCell, createdCell, simulatedWarning, sourceWords, stageCell, verdictWord } from './figures.ts'
import { mismatchesOfCountry } from './mismatches-part.ts'
import { legalPart } from './legal-part.ts'
import { headlinesPart } from './headlines-part.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'
import { monthOf } from './service-prose.ts'

/** The annual report on the situation of the instancias (Lineamientos, 7.3.4.9) as a document. */
export function annualReport(summary: AnnualSummary, policy: DisclosurePolicy): Report {
  const { year, referenceDate, simulated } = summary
  return {
    title: `Informe anual sobre la situación de las instancias de concertación, ${year}`,
    subtitle: `Lineamientos, 7.3.4.9. Situación al ${formatDate(referenceDate)}`,
    stamps: [...(simulated ? ['CONTIENE DATOS SIMULADOS'] : []), ...(policy.internal ? [INTERNAL_STAMP] : [])],
    made: `Elaborado con Brecha sobre los datos cargados. ${monthOf(referenceDate).replace(/^./, (first) => first.toUpperCase())}`,
    fileName: internalName(`informe-anual-${year}-al-${referenceDate}`, policy),
    blocks: [
      ...opening(summary),
      ...statePart(summary),
      ...changePart(summary),
      ...cutsPart(summary.cuts),
      ...instrumentPart(summary),
      ...activityPart(summary.activity),
      ...mismatchesOfCountry(summary.mismatches),
      ...contextOfCountry(
        summary.context,
        summary.regions.map(({ facts }) => facts),
      ),
      ...runsPart(summary),
      ...legalPart(),
      paragraph(`Elaborado: Brecha, ${monthOf(referenceDate)}.`),
    ],
  }
}

function opening(summary: AnnualSummary): readonly Block[] {
  const { sources } = summary
  return [
    ...simulatedWarning(sources),
    ...headlinesPart(annualHeadlines(summary), sources),
    paragraph(
      'Este informe puede presentarse a la Secretaría Técnica de la CMAN para la segunda sesión ordinaria del año siguiente, y después al Comité Intergubernamental para la Igualdad de Género y las Poblaciones Vulnerables.',
    ),
  ]
}

function statePart(summary: AnnualSummary): readonly Block[] {
  return [
    heading(1, 'Situación de las instancias'),
    ...stagesPart(summary),
    ...definitionsPart(summary),
    heading(2, 'Por región'),
    table(
      'Por región',
      ['Región', 'Instancia regional', '>Provinciales', '>Distritales', '>Cobertura', 'Brecha crítica'],
      summary.regions.map(regionRow),
    ),
    paragraph(
      `Provinciales y distritales: creadas de las esperadas; entre paréntesis, las que están sin dato. Cobertura con la definición municipal.${summary.declared === null ? '' : ` ${summary.declared}.`}`,
    ),
    sourceLine(sourceWords(summary.sources, 'instancias')),
  ]
}

function stagesPart({ stages }: AnnualSummary): readonly Block[] {
  const title = 'En el país, por nivel y etapa'
  const rows = stages.map(({ level, expected, byStage }) => [
    INSTANCIA_LEVEL_NAME[level],
    formatNumber(expected),
    ...ETAPAS.map((etapa) => formatNumber(byStage[etapa])),
    formatNumber(byStage.sin_dato),
  ])
  const columns = ['Nivel', '>Esperadas', ...ETAPAS.map((etapa) => `>${ETAPA_NAME[etapa]}`), '>Sin dato']
  return [heading(2, title), table(title, columns, rows)]
}

function definitionsPart({ whole, threshold }: AnnualSummary): readonly Block[] {
  const title = 'Cobertura según lo que se cuenta'
  const rows = whole.coverage.map(({ definition, coverage, critical, unknown, provincias }) => [
    `${DEFINITION_NAME[definition]}: ${DEFINITION_COUNTS[definition]}`,
    createdCell(coverage),
    formatNumber(coverage.expected),
    formatNumber(coverage.unknown),
    coverageCell(coverage),
    criticalOfAll({ critical, provincias, unknown }),
  ])
  return [
    heading(2, title),
    table(
      title,
      [
        'Definición',
        '>Creadas',
        '>Esperadas',
        '>Sin dato',
        '>Cobertura',
        `>Provincias en brecha crítica (menos de ${formatShare(threshold, 0)})`,
      ],
      rows,
    ),
    paragraph(
      `Brecha crítica: menos de ${formatShare(threshold, 0)} de las instancias esperadas (7.3.1.2 B.1), sobre el valor sin redondear.`,
    ),
  ]
}

function regionRow({ facts, stage, provincial, distrital, all, critical }: AnnualRegion): readonly string[] {
  return [
    facts.name,
    stageCell(stage),
    ofExpected(provincial),
    ofExpected(distrital),
    coverageCell(all),
    verdictWord(critical),
  ]
}

function ofExpected(coverage: Coverage): string {
  const { expected, unknown } = coverage
  if (expected === 0) return 'no se espera'
  return `${createdCell(coverage)} de ${formatNumber(expected)}${unknown > 0 ? ` (${formatNumber(unknown)})` : ''}`
}

function changePart({ changes, steps, from, to, year, sources }: AnnualSummary): readonly Block[] {
  const rows = changes.map(({ level, before, after, undated }) => [
    INSTANCIA_LEVEL_NAME[level],
    formatNumber(before),
    formatNumber(after),
    signed(after - before),
    formatNumber(undated),
  ])
  return [
    heading(1, `Cambios en ${year}`),
    heading(2, 'Instancias creadas a dos fechas'),
    table(
      'Instancias creadas a dos fechas',
      ['Nivel', `>Al ${formatDate(from)}`, `>Al ${formatDate(to)}`, '>Cambio', '>Creadas sin fecha'],
      rows,
    ),
    paragraph('Según la fecha de la ordenanza en la matriz. Las creadas sin fecha no se pueden situar en ningún año.'),
    heading(2, 'Creadas o instaladas en el año'),
    ...(steps.length === 0
      ? [paragraph('La matriz no trae ninguna fecha de creación ni de instalación en el año.')]
      : [
          table(
            'Creadas o instaladas en el año',
            ['Región', 'Territorio', 'Nivel', 'Paso', '>Fecha'],
            steps.map(stepRow),
          ),
        ]),
    sourceLine(sourceWords(sources, 'instancias')),
  ]
}

function stepRow({ region, name, level, step, on }: DatedStep): readonly string[] {
  return [region, name, INSTANCIA_LEVEL_NAME[level], ETAPA_NAME[step], formatDate(on)]
}

function signed(change: number): string {
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change)
}

function instrumentPart({ instruments, expiries, sources, stages, year }: AnnualSummary): readonly Block[] {
  const levels = stages.filter(({ level }) => instruments.some((each) => each.level === level && each.stated > 0))
  return [
    heading(1, 'Instrumentos de gestión'),
    ...(levels.length === 0
      ? [paragraph('Sin dato: de ninguna instancia consta un instrumento de gestión.')]
      : levels.map(({ level, expected }) =>
          instrumentTable(
            instruments.filter((each) => each.level === level),
            level,
            expected,
          ),
        )),
    heading(2, `Vencen en ${year}`),
    ...(expiries.length === 0
      ? [paragraph('Ningún instrumento aprobado o implementado vence en el año, según lo cargado.')]
      : [
          table(
            `Vencen en ${year}`,
            ['Región', 'Territorio', 'Instrumento', 'Vence', 'Situación'],
            expiries.map(expiryRow),
          ),
        ]),
    sourceLine(sourceWords(sources, 'instrumentos')),
  ]
}

/**
 * Instancias of a level: a row for each estado, a column for each instrument; one that is optional there is shown when
 * it exists and never owed.
 */
function instrumentTable(instruments: readonly AnnualInstrument[], level: InstanciaLevel, expected: number): Block {
  const shown = instruments.filter(({ kind, stated }) => isOwed(kind, level) || stated > 0)
  const rows = INSTRUMENT_ESTADOS.map((estado) => [
    INSTRUMENT_ESTADO_NAME[estado],
    ...shown.map(({ byEstado }) => formatNumber(byEstado[estado] ?? 0)),
  ])
  const owed = (count: (instrument: AnnualInstrument) => number) =>
    shown.map((each) => (isOwed(each.kind, level) ? formatNumber(count(each)) : 'opcional'))
  return table(
    `Instancias por estado de sus instrumentos: nivel ${INSTANCIA_LEVEL_NAME[level].toLowerCase()}`,
    ['Estado', ...shown.map(({ kind }) => `>${INSTRUMENT_NAME[kind]}`)],
    [...rows, ['sin dato', ...owed(({ stated }) => Math.max(0, expected - stated))]],
    ['Esperadas', ...owed(() => expected)],
  )
}

function expiryRow({ region, name, level, kind, on, assumed, past }: AnnualExpiry): readonly string[] {
  return [
    region,
    level === 'regional' ? 'instancia regional' : name,
    INSTRUMENT_NAME[kind],
    `${formatDate(on)}${assumed ? ' (plazo supuesto)' : ''}`,
    past ? 'vencido' : 'vigente',
  ]
}

const CAUSE: Readonly<Record<MoveCause, string>> = {
  datos: 'sus datos',
  parametros: 'los parámetros',
  pesos: 'los pesos',
  ambito: 'el ámbito',
  empate: 'un empate',
  otros: 'cambios de otros territorios',
}

function runsPart({ runs }: AnnualSummary): readonly Block[] {
  const title = 'Cambios en la priorización'
  if (runs === null)
    return [
      heading(1, title),
      paragraph('Sin comparación: no se conservó la priorización al comienzo y al final del año.'),
    ]
  const {
    before,
    after,
    comparison: { entered, left, moved, unmoved, top },
  } = runs
  const list = (name: string, moves: readonly Move[]) =>
    moves.length === 0
      ? [paragraph(`${name}: ninguno.`)]
      : [table(name, ['Territorio', 'Dentro de', '>Antes', '>Después', 'Por'], moves.slice(0, top).map(moveRow))]
  return [
    heading(1, title),
    paragraph(
      `Grupo ${GROUP_NAME[after.group]}. Del ${formatDate(before.frozenOn)} («${before.note}») al ${formatDate(after.frozenOn)} («${after.note}»). ${formatNumber(unmoved)} territorios conservan su puesto.`,
    ),
    ...list(`Entran a los primeros ${top}`, entered),
    ...list(`Salen de los primeros ${top}`, left),
    ...list('Los que más se mueven', moved),
  ]
}

function moveRow({ unit, before, after, causes }: Move): readonly string[] {
  const place = (at: number | null) => (at === null ? 'no figura' : formatNumber(at))
  return [unit.name, unit.within, place(before), place(after), joinWords(causes.map((cause) => CAUSE[cause]))]
}
