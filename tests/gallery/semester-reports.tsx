import type { Edit } from '../../src/domain/country/index.ts'
import { readRegister } from '../../src/domain/register/index.ts'
import { ReportList } from '../../src/view/instancias/report-list.tsx'
import { nobody, type Scene } from './on-desk.tsx'

/** What a region tells of its plan and of how far its report has got. */
const LIVED = {
  about: 'vida',
  level: 'regional',
  editedOn: '2026-11-21',
  note: '',
  link: null,
  receivedOn: null,
  values: {},
} as const

/** The board of the semester reports of which one region tells. */
export const reports = ({ national, country }: Scene) => {
  const told = country.byLevel.region.slice(0, 1).flatMap(({ ubigeo: code }): readonly Edit[] => [
    {
      ...LIVED,
      ubigeo: code,
      step: 'informes',
      rows: [{ anio: '2026', semestre: '1', en_region: '2026-07-10', recomendaciones: 'Fijar metas por trimestre' }],
    },
    {
      ...LIVED,
      ubigeo: code,
      step: 'acciones',
      rows: [
        { anio: '2026', accion: 'Capacitar', trimestre: '1', estado: 'ejecutada' },
        { anio: '2026', accion: 'Difundir', trimestre: '2', dificultad: 'Sin presupuesto' },
      ],
    },
  ])
  return (
    <ReportList national={national} records={readRegister(national, told, 6)} isShown={() => true} onOpen={nobody} />
  )
}
