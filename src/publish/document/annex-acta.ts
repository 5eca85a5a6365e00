import { rowsOf } from '../../domain/life/index.ts'
import type { AnnexOf } from './annex-of.ts'
import { asked, blank, cellOf, cellsOf, rowsLeft } from './annex-tables.ts'
import type { Block } from './report.ts'

const SESSION = [
  'Clase (ordinaria o extraordinaria)',
  'Número, fecha y hora',
  'Lugar o plataforma',
  'Integrantes convocados',
  'Integrantes presentes',
  'Quórum según el reglamento (sí o no)',
  'En extraordinaria: voto de más de la mitad para convocarla (sí o no)',
]

/** Anexo 3: a session, who was called, and how the agreements of those before stand (7.3.3.2). */
export function actaParts(of: AnnexOf | null): readonly Block[] {
  return [
    ...asked('Sesión', ['Dato', 'Respuesta'], SESSION),
    ...attendance(of),
    ...blank('Agenda', ['Tema'], 4),
    ...blank('Acuerdos', ['Acuerdo', 'A cargo de', 'Plazo'], 6),
    ...agreedBefore(of),
  ]
}

function attendance(of: AnnexOf | null): readonly Block[] {
  const members = of === null ? [] : rowsOf(of.life, 'miembros')
  return blank(
    'Asistencia',
    ['Entidad u organización', 'Titular o alterno', 'Firma'],
    rowsLeft(members, 12),
    members.map((row) => [cellOf('miembros', row, 'entidad'), '', '']),
  )
}

function agreedBefore(of: AnnexOf | null): readonly Block[] {
  const agreed = of === null ? [] : rowsOf(of.life, 'acuerdos')
  return blank(
    'Seguimiento de los acuerdos anteriores',
    ['Acuerdo', 'A cargo de', 'Plazo', 'Estado', 'Por qué'],
    rowsLeft(agreed, 4),
    agreed.map(({ acuerdo, responsable, plazo, estado }) => [
      ...cellsOf('acuerdos', { acuerdo, responsable, plazo, estado }),
      '',
    ]),
  )
}
