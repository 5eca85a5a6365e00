import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { editKey, ORDENANZA_ASPECTS, type InstanciaEdit, type OrdenanzaAspect } from '../../domain/country/index.ts'
import { ETAPA_ROWS, type Clock, type EtapaRow } from '../../domain/instancias/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { instanciaStatement, type InstanciaRecord, type StepStanding } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { ASPECT_NAME, ETAPA_NAME, FILE_STEP_NAME, instanciasText, MISSING_SHORT } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { DayField, TextField, YesNoField } from './fields.tsx'
import { LifeMore } from './life-part.tsx'
import { StageDoubtNote } from './stage-doubt.tsx'

interface StepProps {
  readonly record: InstanciaRecord
  readonly clock: Clock
  readonly standing: StepStanding
}

/** Stage, ordenanza and directorio of an instancia. */
export function OwnFields({ record, clock, standing }: StepProps) {
  const { workspace } = useDesk()
  const draft = instanciaStatement(record)
  const change = (part: Partial<InstanciaEdit>) => writeEdit(workspace, { ...draft, ...part })
  const { stage } = record
  return (
    <EditFrame
      about={editKey(draft)}
      title={instanciasText.sections.own}
      summary={stage.kind === 'known' ? ETAPA_NAME[stage.value] : MISSING_SHORT}
      edit={record.own}
      standing={standing}
      open
    >
      <Choice<EtapaRow>
        label={instanciasText.etapa}
        value={draft.etapa}
        options={ETAPA_ROWS.map((id) => ({
          id,
          name: id === 'sin_dato' ? instanciasText.unknownStage : ETAPA_NAME[id],
        }))}
        onChange={(etapa) => change({ etapa })}
      />
      <StageDoubtNote record={record} clock={clock} onChoose={(etapa) => change({ etapa })} />
      <TextField
        label={instanciasText.ordenanza}
        value={draft.ordenanza ?? ''}
        onCommit={(text) => change({ ordenanza: text === '' ? null : text })}
      />
      <DayField
        label={instanciasText.createdOn}
        value={draft.createdOn}
        onCommit={(createdOn) => change({ createdOn })}
      />
      <YesNoField
        label={instanciasText.directorio}
        value={draft.directorio}
        onCommit={(directorio) => change({ directorio })}
      />
      <p className="complementary">{instanciasText.directorioHelp}</p>
      <YesNoField
        label={instanciasText.inconsistencias}
        value={draft.inconsistencias}
        onCommit={(inconsistencias) => change({ inconsistencias })}
      />
      <AspectFields aspects={draft.aspects} onChange={(aspects) => change({ aspects })} />
      <WrittenFields draft={draft} onChange={change} />
    </EditFrame>
  )
}

/** The day of the acta de instalación, the public act and the acta's own copy (7.3.2.12–13). */
export function InstallationFields({ record, standing }: Omit<StepProps, 'clock'>) {
  const { workspace } = useDesk()
  const draft = instanciaStatement(record)
  const { installedOn } = draft
  return (
    <EditFrame
      about={`${editKey(draft)}/instalacion`}
      title={FILE_STEP_NAME.instalacion}
      summary={installedOn === null ? MISSING_SHORT : formatDate(installedOn)}
      edit={null}
      standing={standing}
    >
      <DayField
        label={instanciasText.installedOn}
        value={installedOn}
        onCommit={(day) => writeEdit(workspace, { ...draft, installedOn: day })}
      />
      <LifeMore record={record} step="instalacion" />
    </EditFrame>
  )
}

/** What of the ordenanza is to be mended, of what the Lineamientos ask to review. */
function AspectFields({
  aspects,
  onChange,
}: {
  readonly aspects: readonly OrdenanzaAspect[]
  readonly onChange: (aspects: readonly OrdenanzaAspect[]) => void
}) {
  return (
    <CheckboxGroup
      className="aspect-list"
      value={[...aspects]}
      onChange={(chosen) => onChange(ORDENANZA_ASPECTS.filter((each) => chosen.includes(each)))}
    >
      <Label className="edit-label">{instanciasText.aspects}</Label>
      {ORDENANZA_ASPECTS.map((aspect) => (
        <Checkbox key={aspect} value={aspect} className="check">
          <span className="check-box" aria-hidden="true" />
          {ASPECT_NAME[aspect]}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
