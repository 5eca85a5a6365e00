import type { AlignedWith, OrdenanzaAspect } from '../../domain/country/index.ts'
import type { InitiativeType, ObservatorioTest, Semester } from '../../domain/instancias/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { MISSING_SHORT } from './words.ts'

export const INITIATIVE_NAME: Readonly<Record<InitiativeType, string>> = {
  plan: 'Plan',
  politica: 'Política',
  programa: 'Programa',
  servicio_prevencion: 'Servicio de prevención',
  servicio_agresores: 'Servicio para agresores',
  incentivo: 'Incentivo',
  ninguna: 'Ninguna: consta que no tiene',
}

export const ASPECT_NAME: Readonly<Record<OrdenanzaAspect, string>> = {
  miembros: 'Miembros',
  representantes: 'Representantes titulares y alternos',
  funciones: 'Funciones',
  secretaria_tecnica: 'Secretaría técnica',
  otros: 'Otros',
}

export const ALIGNED_NAME: Readonly<Record<AlignedWith, string>> = {
  ley_30364: 'Ley 30364',
  pdc: 'PDC',
  pei: 'PEI',
  poi: 'POI',
  presupuesto_participativo: 'Presupuesto participativo',
  programacion_multianual: 'Programa multianual',
}

export const OBSERVATORIO_TEST: Readonly<Record<ObservatorioTest, { readonly short: string; readonly name: string }>> =
  {
    aprobado: { short: 'Ap', name: 'aprobado' },
    implementado: { short: 'Im', name: 'implementado' },
    actualizado: { short: 'Ac', name: 'actualizado' },
    reporta: { short: 'Re', name: 'reporta' },
  }

/** Words of the page Instancias: the table, the lists of what expires, and the card that is edited in place. */
export const instanciasText = {
  title: 'Instancias y sus instrumentos',
  view: 'Vista',
  views: { registro: 'Registro', vencimientos: 'Vencimientos', coordemuna: 'COORDEMUNA' },
  level: 'Nivel',
  allLevels: 'Todos',
  filter: 'Mostrar',
  filters: {
    todas: 'Todas',
    creadas: 'Creadas',
    plan_vencido: 'Plan vencido',
    plan_por_vencer: 'Plan por vencer',
    sin_plan: 'Sin plan',
    inconsistentes: 'Con inconsistencias',
    editadas: 'Con edición propia',
  },
  search: 'Buscar por nombre o código',
  undo: 'Deshacer',
  redo: 'Rehacer',
  download: 'Descargar la matriz (.xlsx)',
  count: (shown: number, all: number) =>
    shown === all
      ? `${formatNumber(all)} instancias que corresponde tener`
      : `${formatNumber(shown)} de ${formatNumber(all)} instancias`,
  keys: 'Flechas para recorrer, Enter para abrir la ficha.',
  empty: 'Ninguna instancia cumple el filtro. Cambie el ámbito, el nivel o lo que se muestra.',
  grid: 'Registro de instancias',
  columns: {
    name: 'Instancia',
    stage: 'Etapa y creación',
    installed: 'Acta de instalación',
    directorio: 'Directorio',
    reglamento_interno: 'Reglamento interno',
    diagnostico: 'Diagnóstico',
    plan_trabajo: 'Plan de trabajo',
    observatorio: 'Observatorio',
    protocolo_adecuado: 'Protocolo',
    sessions: 'Sesiones, 12 meses',
    semester: 'Informe semestral',
    annual: 'Informe anual',
  },
  sortBy: (column: string) => `Ordenar por ${column.toLowerCase()}`,
  legend:
    'Observatorio: Ap aprobado, Im implementado, Ac actualizado, Re reporta. * Fin supuesto por el plazo elegido.',
  of: (day: string) => `del ${formatDate(day)}`,
  yes: 'sí',
  no: 'no',
  unknown: MISSING_SHORT,
  notYet: '–',
  yesNoUnknown: { si: 'Sí', no: 'No', sin_dato: 'Sin dato' },
  until: (day: string) => `hasta ${formatDate(day)}`,
  expired: (day: string) => `venció ${formatDate(day)}`,
  expires: (day: string) => `vence ${formatDate(day)}`,
  assumed: 'supuesto',
  inconsistent: 'con inconsistencias',
  edited: 'edición propia',
  editedOn: (day: string) => `edición propia, ${formatDate(day)}`,
  ownNote: (day: string) => `Edición propia del ${formatDate(day)}: reemplaza a la fila de la fuente.`,
  revert: 'Volver a lo cargado',
  close: 'Cerrar la ficha',
  cardNone: 'Elija una fila para ver su ficha y editarla.',
  code: (code: string) => `Ubigeo ${code}`,
  sections: {
    own: 'Ordenanza e instalación',
    instruments: 'Instrumentos de gestión',
    initiatives: 'Iniciativas del gobierno',
    activity: 'Sesiones e informes',
    alignment: 'Alineamiento estratégico',
    coordemuna: 'COORDEMUNA',
  },
  etapa: 'Etapa',
  unknownStage: 'Sin dato',
  ordenanza: 'Ordenanza',
  createdOn: 'Fecha de creación',
  installedOn: 'Acta de instalación',
  directorio: 'Tiene directorio',
  directorioHelp: 'Solo si existe: aquí no se guardan nombres, documentos ni teléfonos de sus miembros.',
  estado: 'Estado',
  unknownEstado: 'Sin dato',
  approvedOn: 'Aprobación',
  validUntil: 'Vigente hasta',
  reporta: 'Reporta',
  inconsistencias: 'Inconsistencias',
  receivedOn: 'Copia recibida',
  aspects: 'De la ordenanza falta corregir o actualizar',
  alignedSummary: (yes: number, no: number) => `${formatNumber(yes)} sí, ${formatNumber(no)} no`,
  alignmentLead:
    'Si el trabajo de la instancia consta en la norma y en los documentos de planificación del gobierno (7.3.1.2 A.2).',
  note: 'Nota',
  link: 'Documento (https)',
  openLink: 'Abrir el documento',
  linkWrong: 'Escriba una dirección segura (https), sin usuario ni clave.',
  planDue: (year: number, day: string) =>
    `El plan ${year} se aprueba a más tardar el ${formatDate(day)}: último día hábil de noviembre (7.3.3.1).`,
  type: 'Tipo',
  name: 'Nombre',
  date: 'Fecha',
  addInitiative: 'Agregar iniciativa',
  remove: 'Quitar',
  removeThis: (what: string) => `Quitar ${what}`,
  noInitiatives: 'Sin dato: nada consta de sus iniciativas.',
  newInitiative: 'Nueva iniciativa',
  sessionsTitle: 'Sesiones',
  addSession: 'Agregar sesión',
  newSession: 'Nueva sesión',
  kind: 'Clase',
  ordinary: 'Ordinaria',
  extraordinary: 'Extraordinaria',
  noSessions: 'Sin dato: no se registró ninguna sesión.',
  sessionLine: (day: string, extraordinary: boolean) =>
    `${formatDate(day)}, ${extraordinary ? 'extraordinaria' : 'ordinaria'}`,
  reportsTitle: 'Informes de seguimiento',
  report: (semester: Semester, annual: boolean, due: string) =>
    `${annual ? 'Anual' : 'Semestral'} ${semester}, al ${formatDate(due)}`,
  delivered: 'Entregado',
  deliveredOn: 'Entregado el',
  coordemunaTerm: 'Dura dos años desde el acta o su ratificación; el último día cuenta.',
  actaOn: 'Acta',
  ratifiedOn: 'Ratificación',
  expiryColumns: { unit: 'Territorio', level: 'Nivel', what: 'Qué vence', until: 'Hasta', state: 'Situación' },
  expiryTitle: (months: number) => `Vencido o por vencer en ${formatNumber(months)} meses`,
  expiryNone: 'Con lo que consta, nada venció ni vence en el plazo elegido. Lo que está sin dato no figura aquí.',
  expiryCount: (expired: number, soon: number) =>
    `${formatNumber(expired)} ${expired === 1 ? 'vencido' : 'vencidos'}, ${formatNumber(soon)} por vencer`,
  noDate: 'sin fecha',
  reportMissing: (semester: string) =>
    `Informe ${semester.endsWith('2') ? 'anual' : 'semestral'} ${semester}, no entregado`,
  deadlines: 'Para todas las instancias',
  reportDue: (semester: string, annual: boolean, day: string) =>
    `El informe ${annual ? 'anual' : 'semestral'} ${semester} se presenta al ${formatDate(day)} (7.3.4.4–6).`,
  coordemuna: 'COORDEMUNA',
  gapsTitle: 'Provincias con DEMUNA en todos sus distritos y sin COORDEMUNA vigente',
  gapsNone: 'Ninguna provincia del ámbito tiene registrada una DEMUNA en cada distrito sin una COORDEMUNA vigente.',
  gapsLead:
    'Un distrito cuenta si la tabla de servicios trae su DEMUNA; el de la capital, también si figura a nombre de la provincia. Sin acta conocida la COORDEMUNA queda sin dato, no inexistente.',
  gapsKnown: (known: number, all: number) =>
    `La tabla de servicios cargada trae la DEMUNA de ${formatNumber(known)} de ${formatNumber(all)} distritos; de los demás no se sabe.`,
  gapsColumns: { provincia: 'Provincia', distritos: 'Distritos con DEMUNA', state: 'COORDEMUNA' },
  gapsDistritos: (count: number) => `${formatNumber(count)} de ${formatNumber(count)}`,
  open: (name: string) => `Abrir la ficha de ${name}`,
  explore: 'Instrumentos de gestión',
  exploreEdit: 'Ver y editar en Instancias',
  stateSummary: (estado: string, validity: string) => `${estado}; ${validity}`,
} as const
