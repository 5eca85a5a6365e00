import {
  formatNumber,
  joinWords,
  listSources,
  originLine,
  qualityWords,
  sourceCells,
  sourceLine,
  TABLE_NAMES,
  type Source,
} from '../../domain/measure/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { DiagnosisLink, useScreen, useWorkspace } from '../desk/index.ts'
import { ConsolidationSection, KitSection } from '../consolidation/index.ts'
import { ImportSection } from '../import/index.ts'
import { dataText, engineText, MISSING_SHORT, stateText, TABLE_LABEL } from '../text/index.ts'
import { DisclosureSection } from './disclosure-section.tsx'
import './data.css'

/** The Datos page: every table loaded with its source, cut-off, licence, quality and rows. */
export function DataPage() {
  const country = useWorkspace((state) => state.session.country)
  return (
    <article className="page">
      <h1>{dataText.title}</h1>
      <p className="lead">{dataText.lead}</p>
      <ImportSection />
      {country !== null && <KitSection country={country} />}
      {country !== null && <ConsolidationSection country={country} />}
      {country === null ? <p>{stateText.failedWhat}</p> : <SourceTable country={country} />}
      <DisclosureSection />
      <LimitsSection />
      <EngineSection />
      <h2>{dataText.privacy}</h2>
      <p>{dataText.privacyNote}</p>
    </article>
  )
}

function SourceTable({ country }: { readonly country: Country }) {
  const { columns } = dataText
  const loaded = TABLE_NAMES.map((table) => country.sources.get(table)).filter((source) => source !== undefined)
  const missing = TABLE_NAMES.filter((table) => !country.sources.has(table)).map((table) => TABLE_LABEL[table])
  return (
    <>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={dataText.caption}>
        <table className="source-table">
          <caption>{dataText.caption}</caption>
          <thead>
            <tr>
              {[columns.table, columns.source, columns.cutOff, columns.licence, columns.quality].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className="number">
                {columns.kept}
              </th>
              <th scope="col" className="number">
                {columns.rejected}
              </th>
            </tr>
          </thead>
          <tbody>
            {loaded.map((source) => (
              <SourceLine key={source.table} source={source} />
            ))}
          </tbody>
        </table>
      </div>
      {missing.length > 0 && (
        <>
          <h2>{dataText.missing}</h2>
          <p>{dataText.missingNote(joinWords(missing))}</p>
        </>
      )}
    </>
  )
}

function SourceLine({ source }: { readonly source: Source }) {
  return (
    <tr>
      <th scope="row">{TABLE_LABEL[source.table]}</th>
      <td>
        {originLine(source)}. {source.parts === undefined && <SourceAddress source={source} />}
        {source.note !== '' && <span className="complementary source-note">{source.note}</span>}
        {source.parts !== undefined && (
          <ul className="complementary source-note">
            {listSources([source]).map((part) => (
              <li key={`${part.title}/${part.quality}/${String(part.rowsKept)}`}>
                {dataText.part(sourceLine(part, part.quality), part.rowsKept)} <SourceAddress source={part} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>{sourceCells(source, MISSING_SHORT).cutOff}</td>
      <td>{source.licence}</td>
      <td>
        <span className={`quality quality-${source.quality}`}>{qualityWords(source)}</span>
      </td>
      <td className="number">{formatNumber(source.rowsKept)}</td>
      <td className="number">{formatNumber(source.rowsRejected)}</td>
    </tr>
  )
}

/** The page of a source where one is stated, as it is written; only a person's press asks for it. */
function SourceAddress({ source }: { readonly source: Source }) {
  const { address } = sourceCells(source)
  return (
    address !== '' && (
      <a className="link source-address" href={address} target="_blank" rel="noopener noreferrer">
        {address}
      </a>
    )
  )
}

function LimitsSection() {
  const limites = useScreen((screen) => screen.limites)
  return (
    <section>
      <h2>{dataText.limits}</h2>
      {limites === 'error' && <p>{dataText.limitsNone}</p>}
      {typeof limites === 'object' && (
        <>
          {limites.brecha.kind === 'esquematico' && <p>{dataText.limitsSchematic}</p>}
          <p>{dataText.limitsSource(limites.brecha.title, limites.brecha.source, limites.brecha.cutOff)}</p>
          {limites.brecha.avisos.length > 0 && (
            <details>
              <summary>{dataText.limitsNotices(limites.brecha.avisos.length)}</summary>
              <ul className="without-geometry">
                {limites.brecha.avisos.map((each, at) => (
                  <li key={at}>
                    {each.ubigeo ?? dataText.limitsFile}: {each.reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {limites.brecha.sinGeometria.length > 0 && (
            <details>
              <summary>{dataText.withoutGeometry(limites.brecha.sinGeometria.length)}</summary>
              <ul className="without-geometry">
                {limites.brecha.sinGeometria.map((each) => (
                  <li key={each.ubigeo}>
                    {each.ubigeo} {each.name}: {each.reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}

function EngineSection() {
  const engine = useWorkspace((state) => state.session.engine)
  return (
    <section>
      <h2>{dataText.engine}</h2>
      <p>
        {engine.status === 'cargando'
          ? engineText.loading(engine.loadedBytes, engine.totalBytes)
          : engineText.states[engine.status]}
      </p>
      <p>
        <DiagnosisLink />
      </p>
    </section>
  )
}
