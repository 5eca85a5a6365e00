import type { Context } from '../../domain/context/index.ts'
import type { ActivityEdit } from '../../domain/country/index.ts'
import type { InstanciaLevel, Semester } from '../../domain/instancias/index.ts'
import type { LifeFile } from '../../domain/life/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { TripFigure } from '../../domain/visits/index.ts'

/** The instancia whose form is filled with what is known of it. */
export interface AnnexOf {
  /** "Amazonas", "Chachapoyas (Amazonas)". */
  readonly name: string
  readonly level: InstanciaLevel
  readonly ubigeo: Ubigeo
  readonly ordenanza: string | null
  readonly createdOn: string | null
  readonly reglamentoOn: string | null
  readonly figures: readonly TripFigure[]
  /** What is known around its territory, for the diagnóstico. */
  readonly context: Context
  readonly simulated: boolean
  /** The half-year on which the informe de seguimiento (Anexo 4) is. */
  readonly semester: Semester
  readonly planOn: string | null
  readonly diagnosticoOn: string | null
  /** What is told of its life: the actions of its plan, members, agreements, recommendations. */
  readonly life: LifeFile
  readonly activity: Pick<ActivityEdit, 'sessions' | 'reports'> | null
}
