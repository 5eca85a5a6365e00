import { isInherited } from '../../domain/violence/index.ts'
import { formatDate, formatNumber, formatOrdinal, formatShare, joinWords } from '../../domain/measure/index.ts'
import { hiddenShort } from '../../domain/disclosure/index.ts'
import { ETAPAS } from '../../domain/instancias/index.ts'
import {
  criticalOfAll,
  type DepartmentSummary,
  type InstrumentLine,
  type ProvinciaLine,
} from '../../domain/summary/index.ts'
import {
  DEFINITION_COUNTS,
  DEFINITION_NAME,
  denominatorName,
  ETAPA_NAME,
  INITIATIVE_NAME,
  INSTANCIA_LEVEL_NAME,
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
  MISSING_FACT,
  QUALITY_NAME,
} from '../../domain/words/index.ts'
import {
  answerCell,
  coverageCell,
  createdCell,
  NO_DATA,
  NOT_NAMED,
  sourceWords,
  stageCell,
  verdictWord,
} from './figures.ts'
import { coordemunaPart } from './coordemuna-part.ts'
import { mismatchesOfRegion } from './mismatches-part.ts'
import { heading, paragraph, sourceLine, table, type Block } from './report.ts'

/** How the instancias of a region begin: by level and stage. */
export function instanciasLead(summary: DepartmentSummary): readonly Block[] {
  return [heading(1, 'Instancias de concertación'), ...stageBlocks(summary)]
}

/** What seed 004 lacks: instancias and their coverage, incidence, instruments and priorities of the region. */
export function instanciasPart(summary: DepartmentSummary, policy: { readonly k: number }): readonly Block[] {
  return [
    ...coverageBlocks(summary),
    heading(2, 'Incidencia de violencia'),
    paragraph(rateSentence(summary, policy.k)),
    sourceLine(sourceWords(summary.sources, 'violencia', 'poblacion')),
    table(
      'Instrumentos de gestión de la instancia regional',
      ['Instrumento', 'Estado', 'Reporta', 'Inconsistencias', '>Aprobado', '>Vigente hasta'],
      summary.instruments.map(instrumentRow),
    ),
    paragraph(`${NOT_NAMED} significa que todavía no corresponde.`),
    sourceLine(sourceWords(summary.sources, 'instrumentos')),
    ...initiativesPart(summary),
    ...coordemunaPart(summary.coordemunas),
    ...mismatchesOfRegion(summary.mismatches),
    heading(2, 'Prioridad de sus provincias para crear instancias'),
    ...priorityBlocks(summary),
  ]
}

function stageBlocks({ coverage, regionStage, region }: DepartmentSummary): readonly Block[] {
  const rows = coverage.stages.map(({ level, expected, byStage }) => [
    INSTANCIA_LEVEL_NAME[level],
    formatNumber(expected),
    ...ETAPAS.map((etapa) => formatNumber(byStage[etapa])),
    formatNumber(byStage.sin_dato),
  ])
  return [
    paragraph(`Instancia regional de ${region.name}: ${stageCell(regionStage).toLowerCase()}.`),
    table(
      'Instancias por nivel y etapa',
      ['Nivel', '>Esperadas', ...ETAPAS.map((etapa) => `>${ETAPA_NAME[etapa]}`), `>Sin dato`],
      rows,
    ),
  ]
}

function coverageBlocks(summary: DepartmentSummary): readonly Block[] {
  const { provincias, threshold, declared, sources } = summary
  const limit = formatShare(threshold, 0)
  return [
    definitionsTable(summary, limit),
    paragraph(
      `Brecha crítica: menos de ${limit} de las instancias esperadas (Lineamientos, 7.3.1.2 B.1, grupo 1, ii), sobre el valor sin redondear.${declared === null ? '' : ` ${declared}.`}`,
    ),
    table(
      'Cobertura por provincia',
      ['Provincia', 'Instancia provincial', '>Creadas', '>Esperadas', '>Sin dato', '>Cobertura', 'Brecha crítica'],
      provincias.map(provinciaRow),
    ),
    sourceLine(sourceWords(sources, 'instancias')),
  ]
}

function definitionsTable({ coverage }: DepartmentSummary, limit: string): Block {
  return table(
    'Cobertura por definición',
    [
      'Definición',
      '>Creadas',
      '>Esperadas',
      '>Sin dato',
      '>Cobertura',
      `>Provincias en brecha crítica (menos de ${limit})`,
    ],
    coverage.coverage.map(({ definition, coverage: of, critical, unknown, provincias: owing }) => [
      `${DEFINITION_NAME[definition]}: ${DEFINITION_COUNTS[definition]}`,
      createdCell(of),
      formatNumber(of.expected),
      formatNumber(of.unknown),
      coverageCell(of),
      criticalOfAll({ critical, provincias: owing, unknown }),
    ]),
  )
}

function provinciaRow({ facts, stage, coverage, critical }: ProvinciaLine): readonly string[] {
  const none = coverage.expected === 0
  return [
    facts.name,
    stageCell(stage),
    createdCell(coverage),
    formatNumber(coverage.expected),
    formatNumber(coverage.unknown),
    coverageCell(coverage),
    none ? 'no se espera' : verdictWord(critical),
  ]
}

function rateSentence({ rate }: DepartmentSummary, k: number): string {
  if (rate.kind === 'missing') {
    const hidden = hiddenShort(rate.reason, k)
    return hidden === null
      ? `Tasa: ${NO_DATA}. ${MISSING_FACT[rate.reason]}`
      : `Tasa: ${hidden}. ${MISSING_FACT[rate.reason]}`
  }
  const { per10k, cases, biennium, population, populationYear, denominator } = rate.value
  const whom = denominatorName(denominator)
  const inherited =
    isInherited(rate) && rate.quality === 'heredado'
      ? ' Es la tasa de su departamento (heredado).'
      : `${isInherited(rate) ? ' Es la tasa de su departamento (heredado).' : ''} Dato ${QUALITY_NAME[rate.quality]}.`
  return `${formatNumber(per10k, 1)} casos por cada 10 000 ${whom} y año en ${biennium.join('–')}: ${formatNumber(cases)} casos sobre ${formatNumber(population)} ${whom}${populationYear === null ? '' : ` (${populationYear})`}.${inherited} Son casos atendidos por un servicio, no toda la violencia.`
}

/** Two cells of what an instrument that is not approved cannot have. */
const NOT_YET = [NOT_NAMED, NOT_NAMED] as const

function instrumentRow({ kind, fact }: InstrumentLine): readonly string[] {
  const day = (date: string | null | undefined) => (date ? formatDate(date) : NO_DATA)
  if (fact === undefined) return [INSTRUMENT_NAME[kind], NO_DATA, NO_DATA, NO_DATA, NO_DATA, NO_DATA]
  if (fact.estado === 'no_tiene')
    return [INSTRUMENT_NAME[kind], INSTRUMENT_ESTADO_NAME.no_tiene, ...NOT_YET, ...NOT_YET]
  if (fact.estado === 'en_elaboracion' || fact.estado === 'formulado')
    return [
      INSTRUMENT_NAME[kind],
      INSTRUMENT_ESTADO_NAME[fact.estado],
      NOT_YET[0],
      answerCell(fact.inconsistencias),
      ...NOT_YET,
    ]
  return [
    INSTRUMENT_NAME[kind],
    INSTRUMENT_ESTADO_NAME[fact.estado],
    answerCell(fact.reporta),
    answerCell(fact.inconsistencias),
    day(fact.approvedOn),
    day(fact.validUntil),
  ]
}

/** What its governments have under Ley 30364; that no row tells of any is no «none». */
function initiativesPart({ initiatives, sources }: DepartmentSummary): readonly Block[] {
  const title = 'Iniciativas en el marco de la Ley N.° 30364'
  if (initiatives.length === 0)
    return [heading(2, title), paragraph('Sin dato: ninguna fila dice qué iniciativas hay en la región.')]
  const rows = initiatives.map(({ government, fact: { level, type, name, estado, date } }) => [
    `${government} (${INSTANCIA_LEVEL_NAME[level].toLowerCase()})`,
    INITIATIVE_NAME[type],
    name ?? NOT_NAMED,
    estado === null ? NO_DATA : INSTRUMENT_ESTADO_NAME[estado],
    date === null ? NO_DATA : formatDate(date),
  ])
  return [
    heading(2, title),
    table(title, ['Gobierno', 'Clase', 'Nombre', 'Estado', '>Fecha'], rows),
    sourceLine(sourceWords(sources, 'iniciativas')),
  ]
}

function priorityBlocks({ priorities, ranked, provincias }: DepartmentSummary): readonly Block[] {
  if (priorities.length === 0)
    return [paragraph('Ninguna provincia de la región tiene instancias por crear, según lo cargado.')]
  const rows = priorities.map(({ place, tied, score, scoreMax, bestPlace, worstPlace, assessment }) => [
    `${formatOrdinal(place)}${tied ? ' (empate)' : ''}`,
    assessment.unit.name,
    `${formatNumber(score, 2)}${scoreMax > score ? ` a ${formatNumber(scoreMax, 2)}` : ''}`,
    bestPlace === worstPlace ? formatOrdinal(bestPlace) : `${formatOrdinal(bestPlace)} a ${formatOrdinal(worstPlace)}`,
    formatNumber(assessment.met),
  ])
  const absent = provincias
    .filter(({ facts }) => !priorities.some(({ assessment }) => assessment.unit.ubigeo === facts.ubigeo))
    .map(({ facts }) => facts.name)
  return [
    table(
      `Puesto en el país, entre ${formatNumber(ranked)} ${ranked === 1 ? 'provincia' : 'provincias'} con instancias por crear`,
      ['Puesto', 'Provincia', '>Puntaje', 'Podría quedar entre', '>Criterios que cumple'],
      rows,
    ),
    paragraph(
      `Con los criterios de 7.3.1.2 B.1, grupo 1 (Creación), y los pesos en uso.${absent.length > 0 ? ` No figuran, porque no les falta ninguna: ${joinWords(absent)}.` : ''}`,
    ),
  ]
}
