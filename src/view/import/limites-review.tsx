import { formatNumber } from '../../domain/measure/index.ts'
import type { LimitesTopology, ReadLimites } from '../../workspace/imports/index.ts'
import { FILE_NOTE_SAYS, limitesText, reviewText } from '../text/index.ts'
import { RowTable } from './row-table.tsx'

/** Every polygon of the file is on the map or set aside. */
export function LimitesAccount({
  conteo: { leidos, enMapa, apartados },
}: {
  readonly conteo: LimitesTopology['brecha']['conteo']
}) {
  return (
    <p className="account" role="group" aria-label={limitesText.account}>
      <span className="account-whole">
        <strong>{formatNumber(leidos)}</strong> {limitesText.read(leidos)}
      </span>
      <span className="account-part">
        <span aria-hidden="true">= </span>
        <strong>{formatNumber(enMapa)}</strong> {limitesText.drawn}
      </span>
      <span className={apartados > 0 ? 'account-part account-rejected' : 'account-part'}>
        <span aria-hidden="true">+ </span>
        <strong>{formatNumber(apartados)}</strong> {limitesText.aside}
      </span>
    </p>
  )
}

/** What the map would hold, and every fault of the file, before it counts. */
export function LimitesReview({ reading: { limites, notes } }: { readonly reading: ReadLimites }) {
  const { avisos, sinGeometria } = limites.brecha
  const count = (name: string) => {
    const object = limites.objects[name]
    return object?.type === 'GeometryCollection' ? object.geometries.length : 0
  }
  return (
    <>
      <p className="review-part">
        {limitesText.levels(count('departamentos'), count('provincias'), count('distritos'))}
      </p>
      <p className="complementary">{limitesText.lead}</p>
      {notes.length > 0 && (
        <section className="review-part">
          <h3>{reviewText.noticesTitle}</h3>
          <ul className="review-notices">
            {notes.map((note, at) => (
              <li key={at}>{FILE_NOTE_SAYS[note.kind]}.</li>
            ))}
          </ul>
        </section>
      )}
      <RowTable
        title={limitesText.notices(avisos.length)}
        heads={[limitesText.code, limitesText.reason]}
        rows={avisos}
        cells={({ ubigeo, reason }) => [ubigeo ?? limitesText.file, reason]}
        isOpen
      />
      <RowTable
        title={limitesText.withoutGeometry(sinGeometria.length)}
        heads={[limitesText.code, limitesText.name, limitesText.reason]}
        rows={sinGeometria}
        cells={({ ubigeo, name, reason }) => [ubigeo, name, reason]}
        isOpen={sinGeometria.length <= 20}
      />
    </>
  )
}
