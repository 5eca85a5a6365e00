import type { FieldTrip } from '../../domain/field/index.ts'
import { leaveTrip, returnFromField } from '../../workspace/commands/index.ts'
import { handOver, useDesk } from '../desk/index.ts'
import { fieldText } from '../text/index.ts'

interface FieldReturnProps {
  readonly trip: FieldTrip
  readonly onSay: (sentence: string) => void
  readonly onLeave: () => void
}

/** The file that goes back to the desk; and, once it did, the way to take the trip off this phone. */
export function FieldReturn({ trip, onSay, onLeave }: FieldReturnProps) {
  const { workspace } = useDesk()
  const give = () => {
    returnFromField(workspace, trip).then(
      (file) => {
        handOver(file)
        onSay(fieldText.returned)
      },
      () => onSay(fieldText.failed),
    )
  }
  const leave = () => {
    leaveTrip(workspace, trip.id)
    onSay(fieldText.left(trip.label))
    onLeave()
  }
  return (
    <p className="field-row">
      <button type="button" className="plain-button field-main" onClick={give}>
        {fieldText.returns}
      </button>
      <button type="button" className="link" onClick={leave}>
        {fieldText.leave}
      </button>
    </p>
  )
}
