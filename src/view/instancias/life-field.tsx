import type { Country } from '../../domain/country/index.ts'
import { LIFE_VOCABULARIES, type LifeField } from '../../domain/life/index.ts'
import { levelOf, provinciaOf, type Ubigeo } from '../../domain/territory/index.ts'
import { Choice, DraftLine, useDraft, type Judge } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { lifeText } from '../text/index.ts'
import { judgeAmount } from './count-field.tsx'
import { DayField, TextField, YesNoField } from './fields.tsx'

const UNKNOWN = 'sin_dato'

interface LifeFieldControlProps {
  readonly field: LifeField
  /** The government whose distritos a code is chosen among. */
  readonly ubigeo: Ubigeo
  /** As the register writes it; '' where it is not known. */
  readonly value: string
  readonly onCommit: (value: string) => void
}

/** The control of a field of the life of an instancia, by how it is written. */
export function LifeFieldControl({ field, ubigeo, value, onCommit }: LifeFieldControlProps) {
  const { as, title } = field
  switch (as) {
    case 'texto':
      return <TextField label={title} value={value} onCommit={onCommit} />
    case 'fecha':
      return <DayField label={title} value={value === '' ? null : value} onCommit={(day) => onCommit(day ?? '')} />
    case 'si_no':
      return (
        <YesNoField
          label={title}
          value={value === '' ? null : value === 'si'}
          onCommit={(holds) => onCommit(holds === null ? '' : holds ? 'si' : 'no')}
        />
      )
    case 'entero':
      return <FigureField label={title} value={value} judge={judgeAmount} onCommit={onCommit} />
    case 'numero':
      return (
        <FigureField
          label={title}
          value={value.replace('.', ',')}
          judge={judgeFigure}
          onCommit={(text) => onCommit(text.replace(',', '.'))}
          maxLength={17}
        />
      )
    case 'anio':
      return <FigureField label={title} value={value} judge={judgeYear} onCommit={onCommit} />
    case 'distrito':
      return <DistritoField title={title} ubigeo={ubigeo} value={value} onCommit={onCommit} />
    default:
      return (
        <OneOf
          label={title}
          value={value}
          options={LIFE_VOCABULARIES[as].map(([id, name]) => ({ id, name }))}
          onCommit={onCommit}
        />
      )
  }
}

function OneOf({
  label,
  value,
  options,
  onCommit,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onCommit: (value: string) => void
}) {
  return (
    <Choice<string>
      label={label}
      value={value === '' ? UNKNOWN : value}
      options={[{ id: UNKNOWN, name: lifeText.unknown }, ...options]}
      onChange={(next) => onCommit(next === UNKNOWN ? '' : next)}
    />
  )
}

/** A distrito of the provincia. */
function DistritoField({
  title,
  ubigeo,
  value,
  onCommit,
}: {
  readonly title: string
  readonly ubigeo: Ubigeo
  readonly value: string
  readonly onCommit: (value: string) => void
}) {
  const country = useWorkspace((state) => state.session.country)
  const options = distritosOf(country, ubigeo).map(({ ubigeo: id, name }) => ({ id, name }))
  return <OneOf label={title} value={value} options={options} onCommit={onCommit} />
}

function distritosOf(country: Country | null, ubigeo: Ubigeo) {
  const provincia = levelOf(ubigeo) === 'provincia' ? ubigeo : provinciaOf(ubigeo)
  return country === null || provincia === null ? [] : country.childrenOf(provincia)
}

const judgeYear: Judge = (text) =>
  /^((19|20)\d{2})?$/.test(text.trim())
    ? { taken: text.trim(), problem: null }
    : { taken: null, problem: lifeText.yearWrong }

const judgeFigure: Judge = (text) =>
  /^(\d{1,12}(,\d{1,4})?)?$/.test(text.trim())
    ? { taken: text.trim(), problem: null }
    : { taken: null, problem: lifeText.figureWrong }

/** A short figure; what is none stays as a draft. */
function FigureField({
  label,
  value,
  judge,
  onCommit,
  maxLength = 4,
}: {
  readonly label: string
  readonly value: string
  readonly judge: Judge
  readonly onCommit: (value: string) => void
  readonly maxLength?: number
}) {
  const draft = useDraft(label, value, (text) => text !== value && onCommit(text), judge)
  return <DraftLine label={label} draft={draft} isCount maxLength={maxLength} />
}
