import { AROUND } from './around.ts'
import { COORDEMUNA_SPECS } from './coordemuna.ts'
import { count, dayOf, field, yesNo, type LifeField, type LifeSpec } from './field.ts'
import { INSTALLING } from './installing.ts'
import type { LifeStep } from './steps.ts'
import { WORKING } from './working.ts'

/** Every step of the life of an instancia and of a COORDEMUNA with its fields, in their order. */
export const LIFE_SPECS: readonly LifeSpec[] = [...INSTALLING, ...WORKING, ...AROUND, ...COORDEMUNA_SPECS]

const BY_STEP = new Map(LIFE_SPECS.map((spec) => [spec.step, spec]))

/** What the catalogue says of a step. */
export function specOf(step: LifeStep): LifeSpec {
  const spec = BY_STEP.get(step)
  if (spec === undefined) throw new Error(`the catalogue has no step ${step}`)
  return spec
}

/** What is told of a session besides its day and its kind (7.3.3.2). */
export const SESSION_FIELDS: readonly LifeField[] = [
  field('modalidad')('modalidad', 'Modalidad', 'Elija de la lista.'),
  count('convocadas', 'Entidades convocadas', 'Un número.', { aliases: ['Convocadas'] }),
  count('asistentes', 'Entidades asistentes', 'Un número.', { aliases: ['Asistentes'], atMost: 'convocadas' }),
  yesNo('quorum', '¿Hubo quórum?', 'Según su reglamento; vacía si no se sabe.', { aliases: ['Quórum'] }),
  yesNo('voto_convocatoria', '¿La convocó el 50 % más uno?', 'Solo las extraordinarias.', {
    aliases: ['Voto de convocatoria'],
  }),
  dayOf('acta_recibida', 'Copia del acta recibida el', { aliases: ['Acta recibida'] }),
]
