import type { FieldMap, FieldBrief } from '../../domain/field/index.ts'
import { QualityMark } from '../figure/index.ts'
import { fieldText } from '../text/index.ts'

/** What the visit is for, and the figures of its territory as they left the desk. */
export function FieldBriefPart({ brief }: { readonly brief: FieldBrief }) {
  return (
    <>
      <dl className="field-lines">
        {brief.lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{fieldText.figures}</h3>
      <dl className="field-lines">
        {brief.figures.map(({ label, value, quality, source }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} <QualityMark quality={quality} />
              <span className="complementary field-source">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The map as it was drawn at the desk: a picture, so that nothing in a stranger's file can run. */
export function FieldMapPicture({ map }: { readonly map: FieldMap | undefined }) {
  if (map === undefined) return <p>{fieldText.noMap}</p>
  return (
    <figure className="field-map">
      <figcaption>{map.alt}</figcaption>
      <div className="field-map-frame" role="group" aria-label={fieldText.slide} tabIndex={0}>
        <img alt={map.alt} src={`data:image/svg+xml,${encodeURIComponent(map.svg)}`} />
      </div>
    </figure>
  )
}
