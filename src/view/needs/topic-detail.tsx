import { useMemo } from 'react'
import {
  CAPACITY_TOPIC_NAME,
  DIMENSION_NAME,
  explainGap,
  points,
  profileOf,
  worstDimension,
  type CapacityTopic,
  type CapacityGap,
  type Group,
  type Survey,
} from '../../domain/capacities/index.ts'
import { INTERVENTION, proposeForNeed } from '../../domain/visits/index.ts'
import { needsText } from '../text/index.ts'

interface TopicDetailProps {
  readonly survey: Survey
  readonly group: Group
  readonly topic: CapacityTopic
}

/** The chart of one topic by what a capacity is made of, and the intervention that it asks for. */
export function TopicDetail({ survey, group, topic }: TopicDetailProps) {
  const profile = useMemo(() => profileOf(survey, group, topic), [survey, group, topic])
  const title = needsText.chart(CAPACITY_TOPIC_NAME[topic])
  return (
    <div className="needs-detail">
      <section aria-label={title}>
        <h2>{title}</h2>
        <dl className="needs-bars">
          {profile.map(({ dimension, gap }) => (
            <div key={dimension}>
              <dt>{DIMENSION_NAME[dimension]}</dt>
              <dd>
                <ProfileBar gap={gap} />
                {explainGap(DIMENSION_NAME[dimension], gap)}
              </dd>
            </div>
          ))}
        </dl>
        <p className="complementary">{needsText.barNote}</p>
      </section>
      <Proposal survey={survey} group={group} topic={topic} />
    </div>
  )
}

const WIDTH = 240
const HEIGHT = 20

/** The current profile as a bar of 100 points, and the ideal as a mark on it; nothing where it is not told. */
function ProfileBar({ gap: { value } }: { readonly gap: CapacityGap }) {
  if (value === null) return null
  const at = (share: number) => (share / 100) * WIDTH
  return (
    <svg
      className="needs-bar-drawing"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={needsText.bar(points(value.ideal), points(value.current))}
    >
      <rect className="needs-bar-whole" width={WIDTH} height={HEIGHT} />
      <rect className="needs-bar-current" width={at(value.current)} height={HEIGHT} />
      <rect className="needs-bar-ideal" x={Math.max(0, at(value.ideal) - 1.5)} width="3" height={HEIGHT} />
    </svg>
  )
}

function Proposal({ survey, group, topic }: TopicDetailProps) {
  const dimension = useMemo(() => worstDimension(survey, group, topic), [survey, group, topic])
  const { kind, because, agenda, contents } = proposeForNeed({ topic, dimension, actor: group.actor })
  const { name, objective, clause } = INTERVENTION[kind]
  return (
    <section aria-label={needsText.proposal}>
      <h2>{needsText.proposal}</h2>
      <p>{needsText.because(name, because)}</p>
      <p className="complementary">
        {objective} ({clause})
      </p>
      <h3>{needsText.agenda}</h3>
      <ol className="needs-list">
        {agenda.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>{needsText.contents}</h3>
      <ul className="needs-list">
        {contents.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
