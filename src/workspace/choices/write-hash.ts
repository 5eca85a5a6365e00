import { ALL_CRITERIA } from '../../domain/criteria/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import { defaultChoices, type Choices, type Scope, type Selection } from './choices.ts'
import { HASH_FIELDS, HASH_VERSION, type HashField } from './hash-fields.ts'
import { firstPanel, writeOffice } from './office.ts'

/** Panels that an address may name without a day: what they show is not what the link is about. */
const OF_NO_FIGURE: ReadonlySet<Choices['panel']> = new Set(['mesa', 'ficha'])

/**
 * The choices as a URL hash without its "#"; empty when all are at their defaults. The reference date is written with
 * any other choice, so that a shared link gives the same figures on another day; whose desk it is changes no figure.
 */
export function writeHash(choices: Choices, today: string): string {
  const written = writtenFields(choices)
  const usual = writtenFields(defaultChoices(today))
  const isToldPanel = choices.panel !== firstPanel(choices.office, choices.selection)
  const changed = HASH_FIELDS.filter((field) => written[field] !== usual[field] || (field === 'panel' && isToldPanel))
  if (changed.length === 0) return ''
  const isOffice = changed.every((field) => field === 'mesa' || (field === 'panel' && OF_NO_FIGURE.has(choices.panel)))
  const parts = HASH_FIELDS.filter((field) => (field === 'fecha' && !isOffice) || changed.includes(field))
  return `${HASH_VERSION}?${parts.map((field) => `${field}=${encodeURIComponent(written[field])}`).join('&')}`
}

function writtenFields(choices: Choices): Readonly<Record<HashField, string>> {
  const { parameters, selection } = choices
  return {
    pagina: choices.page,
    sel: selection === null ? '' : writeSelection(selection),
    mapa: choices.mapLevel,
    capa: choices.layer,
    prioridad: choices.showsOrder ? 'si' : 'no',
    equipos: choices.showsTeams ? 'si' : 'no',
    panel: choices.panel,
    ejes: `${choices.axes.x}.${choices.axes.y}`,
    comparar: choices.compared.map(writeSelection).join(','),
    documento: choices.document,
    lamina: writePlate(choices.plate),
    taller: choices.workshop ?? '',
    viaje: choices.trip ?? '',
    ...writtenRegister(choices),
    k: String(choices.smallCount),
    meses: String(choices.horizonMonths),
    servicios: choices.serviceTypes.join(','),
    ambito: writeScope(choices.scope),
    grupo: choices.group,
    orden: choices.rankLevel,
    ...writtenParameters(parameters),
    pesos: writeWeights(choices.weights),
    matriz: choices.matrix,
    registro: choices.register ?? '',
    mesa: choices.office === null ? '' : writeOffice(choices.office),
  }
}

function writePlate({ size, orientation, level, masked }: Choices['plate']): string {
  return [size, orientation, level, masked ? 'si' : 'no'].join('.')
}

/** What Instancias shows. */
function writtenRegister({ registerView, check, semester, needActor, needTopic, needRound, ...rest }: Choices) {
  const { contextFigure, question } = rest
  return {
    vista: registerView,
    revision: check ?? '',
    semestre: semester ?? '',
    actor: needActor ?? '',
    tema: needTopic ?? '',
    ronda: needRound ?? '',
    dato: contextFigure ?? '',
    pregunta: question,
  }
}

function writtenParameters(parameters: Choices['parameters']) {
  return {
    definicion: parameters.definition,
    umbral: String(parameters.threshold),
    percentil: String(parameters.percentile),
    modalidad: parameters.modality ?? '',
    heredar: parameters.inherit ? 'si' : 'no',
    completa: parameters.matrixComplete ? 'si' : 'no',
    completas: parameters.completeRegions.join('-'),
    plazo: parameters.planTerm,
    fecha: parameters.referenceDate,
  } satisfies Partial<Record<HashField, string>>
}

function writeSelection({ level, ubigeo }: Selection): string {
  return `${level}.${ubigeo}`
}

function writeScope(scope: Scope): string {
  switch (scope.kind) {
    case 'pais':
      return ''
    case 'departamento':
      return `dep.${scope.ubigeo}`
    case 'macro':
      return `macro.${scope.id}`
    case 'reparto':
      return `eq.${[scope.held, scope.without].map((codes) => codes.join('-')).join('.')}`.replace(/\.$/, '')
    case 'regiones':
      return `reg.${scope.regions.join('-')}`
  }
}

function writeWeights(weights: Weights): string {
  const given = ALL_CRITERIA.filter(({ key }) => weights[key] !== undefined)
  return given.map(({ key }) => `${key}:${String(weights[key])}`).join(',')
}
