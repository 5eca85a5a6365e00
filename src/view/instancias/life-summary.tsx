import { specOf, type LifeStep } from '../../domain/life/index.ts'
import { followUp, membership, type InstanciaRecord } from '../../domain/register/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { lifeText } from '../text/index.ts'

/** What is told of a step, counted against what is asked, in a sentence or two. */
export function LifeSummary({ record, step }: { readonly record: InstanciaRecord; readonly step: LifeStep }) {
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  return sentencesOf(record, step, today).map((sentence) => (
    <p key={sentence} className="complementary">
      {sentence}
    </p>
  ))
}

function sentencesOf(record: InstanciaRecord, step: LifeStep, today: string): readonly string[] {
  const { life } = record
  if (step === 'conduccion') return [lifeText.posts]
  if (step === 'miembros') {
    const members = membership(record, today)
    return [
      lifeText.posts,
      ...(members.entities === 0 ? [] : [lifeText.members(members)]),
      ...(members.ended === 0 ? [] : [lifeText.ended(members.ended)]),
      ...(members.lettersOwed === 0 ? [] : [lifeText.lettersOwed(members.lettersOwed)]),
    ]
  }
  if (step === 'reglamento' || step === 'diagnostico') {
    const points = specOf(step).fields.filter(({ as }) => as === 'si_no')
    const of = (answer: string) => points.filter(({ key }) => life[step]?.values[key] === answer).length
    return [lifeText.contents(of('si'), of('no'), points.length)]
  }
  if (step === 'acuerdos' || step === 'coordemuna_acuerdos') {
    const { all, open, late } = followUp(life, step, today)
    return all === 0 ? [] : [lifeText.agreements(open, late, all)]
  }
  return []
}
