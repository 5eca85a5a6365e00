import { useMemo } from 'react'
import {
  CAPACITY_TOPIC_NAME,
  explainGap,
  rankCapacities,
  type CapacityTopic,
  type Group,
  type RankedNeed,
  type Survey,
} from '../../domain/capacities/index.ts'
import { needsText } from '../text/index.ts'
import { GapCells, GapHeads, PlaceCell } from './gap-cells.tsx'

interface TopicTableProps {
  readonly survey: Survey
  readonly group: Group
  readonly topics: readonly RankedNeed<CapacityTopic>[]
}

/** The ranking of needs: topics from the highest gap to the lowest with the sentence why, and each capacity below. */
export function TopicTable({ survey, group, topics }: TopicTableProps) {
  const capacities = useMemo(() => rankCapacities(survey, group), [survey, group])
  return (
    <section aria-label={needsText.ranking}>
      <h2>{needsText.ranking}</h2>
      <NeedTable
        caption={needsText.ranking}
        subject={needsText.columns.topic}
        lines={topics.map((need) => ({ need, id: need.of, name: CAPACITY_TOPIC_NAME[need.of] }))}
      />
      <p className="complementary">{needsText.placeNote}</p>
      <ul className="needs-why">
        {topics.map(({ of, gap }) => (
          <li key={of}>{explainGap(CAPACITY_TOPIC_NAME[of], gap)}</li>
        ))}
      </ul>
      <details>
        <summary>{needsText.capacities}</summary>
        <NeedTable
          caption={needsText.capacities}
          subject={needsText.columns.capacity}
          lines={capacities.map((need) => ({ need, id: need.of.id, name: need.of.question }))}
        />
      </details>
    </section>
  )
}

interface NeedTableProps {
  readonly caption: string
  readonly subject: string
  readonly lines: readonly { readonly need: RankedNeed<unknown>; readonly id: string; readonly name: string }[]
}

function NeedTable({ caption, subject, lines }: NeedTableProps) {
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={caption}>
      <table className="needs-table">
        <thead>
          <tr>
            <th scope="col">{needsText.columns.place}</th>
            <th scope="col" className="needs-name">
              {subject}
            </th>
            <GapHeads />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ need, id, name }) => (
            <tr key={id}>
              <PlaceCell place={need.place} />
              <th scope="row" className="needs-name">
                {name}
              </th>
              <GapCells gap={need.gap} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
