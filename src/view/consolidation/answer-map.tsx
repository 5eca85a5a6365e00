import { useMemo } from 'react'
import { formatNumber } from '../../domain/measure/index.ts'
import { useScreen } from '../desk/index.ts'
import { regionShapes } from '../map/index.ts'
import { consolidationText } from '../text/index.ts'
import { ANSWER_STATES, sayAnswer, type RegionAnswer } from './answer-state.ts'

/** The regions coloured by how they stand, with a legend that counts them; the table beside it says the same. */
export function AnswerMap({ answers }: { readonly answers: readonly RegionAnswer[] }) {
  const limites = useScreen((screen) => screen.limites)
  const shapes = useMemo(() => (typeof limites === 'string' ? null : regionShapes(limites)), [limites])
  if (shapes === null) return null
  const byCode = new Map(answers.map((each) => [each.region.ubigeo as string, each]))
  const total = (state: RegionAnswer['state']) => answers.filter((each) => each.state === state).length
  return (
    <figure className="answer-map">
      <svg
        viewBox={`-2 -2 ${shapes.width + 4} ${shapes.height + 4}`}
        role="img"
        aria-label={consolidationText.mapLabel}
      >
        {shapes.paths.map(({ ubigeo, d }) => {
          const answer = byCode.get(ubigeo)
          return (
            answer !== undefined && (
              <path key={ubigeo} d={d} className={classOf(answer.state)}>
                <title>{`${answer.region.name}: ${sayAnswer(answer)}`}</title>
              </path>
            )
          )
        })}
      </svg>
      <figcaption>
        <ul>
          {ANSWER_STATES.map((state) => (
            <li key={state}>
              <span className={`map-key ${classOf(state)}`} aria-hidden="true" />
              {consolidationText.legend[state]}: {formatNumber(total(state))}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function classOf(state: RegionAnswer['state']): string {
  return `answer-${state.replace('_', '-')}`
}
