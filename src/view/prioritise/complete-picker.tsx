import { useMemo, useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { foreseeComplete, rowsByRegion, type National, type RegionRows } from '../../domain/criteria/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useDesk } from '../desk/index.ts'
import { completeText } from '../text/index.ts'

interface CompletePickerProps {
  readonly national: National
  readonly label: string
}

/** Opens the regions, to declare those in which the matrix is complete. */
export function CompletePicker({ national, label }: CompletePickerProps) {
  return (
    <DialogTrigger>
      <Button className="plain-button">{label}</Button>
      <Popover className="note note-open" offset={4}>
        <Dialog aria-label={completeText.title} className="note-dialog">
          {({ close }) => <CompleteForm national={national} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface CompleteFormProps {
  readonly national: National
  readonly close: () => void
}

/** The regions with what the matrix says of each; what follows is said before it is declared. */
function CompleteForm({ national, close }: CompleteFormProps) {
  const { workspace } = useDesk()
  const rows = useMemo(
    () => rowsByRegion(national).toSorted((a, b) => Number(isSilent(a)) - Number(isSilent(b))),
    [national],
  )
  const declared = national.parameters.completeRegions
  const [chosen, setChosen] = useState<readonly Ubigeo[]>(() => (declared.length > 0 ? declared : withRows(rows)))
  const effect = useMemo(() => foreseeComplete(national, chosen), [national, chosen])
  const declare = (completeRegions: readonly Ubigeo[]) => {
    workspace.declareComplete({ matrixComplete: false, completeRegions })
    close()
  }
  return (
    <>
      <h2 className="note-title">{completeText.title}</h2>
      <p>{completeText.lead}</p>
      <CheckboxGroup
        aria-label={completeText.title}
        className="region-choices complete-choices"
        value={[...chosen]}
        onChange={(codes) =>
          setChosen(
            rows
              .map(({ region }) => region.ubigeo)
              .filter((code) => codes.includes(code))
              .sort(),
          )
        }
      >
        {rows.map(({ region, expected, silent }) => (
          <Checkbox key={region.ubigeo} value={region.ubigeo} className="check">
            <span className="check-box" aria-hidden="true" />
            {completeText.region(region.name, expected - silent, expected)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p role="status">
        {completeText.effect(effect.silent)} {completeText.critical(effect.criticalNow, effect.criticalThen)}
      </p>
      <div className="band-choices">
        <Button className="plain-button" isDisabled={chosen.length === 0} onPress={() => declare(chosen)}>
          {completeText.declare}
        </Button>
        {declared.length > 0 && (
          <Button className="plain-button" onPress={() => declare([])}>
            {completeText.withdraw}
          </Button>
        )}
        <Button className="link" onPress={close}>
          {completeText.cancel}
        </Button>
      </div>
    </>
  )
}

/** Regions of which the matrix says something. */
function withRows(rows: readonly RegionRows[]): readonly Ubigeo[] {
  return rows.filter((row) => !isSilent(row)).map(({ region }) => region.ubigeo)
}

function isSilent({ expected, silent }: RegionRows): boolean {
  return silent === expected
}
