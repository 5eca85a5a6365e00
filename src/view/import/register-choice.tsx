import { useId } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { registersOf } from '../../domain/country/index.ts'
import { knownRegister, REGISTERS, USED_REGISTER } from '../../domain/violence/index.ts'
import type { AddingDecision } from '../../workspace/imports/index.ts'
import { Choice, DraftNote, judgeFree, useDraft } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { addingText } from '../text/index.ts'
import type { AddingReview } from './use-adding.ts'

interface RegisterChoiceProps {
  readonly decision: AddingDecision
  readonly decide: AddingReview['decide']
}

/** The register that a file's cases come from: one of the known ones, or another by the name that a person gives it. */
export function RegisterChoice({ decision: { register }, decide }: RegisterChoiceProps) {
  const country = useWorkspace((state) => state.session.country)
  const used = (country === null ? null : registersOf(country)?.used) ?? USED_REGISTER
  const isOther = !REGISTERS.includes(register)
  return (
    <>
      <Choice
        label={addingText.register}
        value={isOther ? addingText.registerOther : register}
        options={[...REGISTERS, addingText.registerOther].map((id) => ({ id, name: id }))}
        onChange={(chosen) => decide({ register: chosen })}
      />
      {isOther && <RegisterName register={register} onName={(name) => decide({ register: name })} />}
      {register !== used && <p className="complementary">{addingText.aside(register, used)}</p>}
    </>
  )
}

const LONGEST = 60

interface RegisterNameProps {
  readonly register: string
  readonly onName: (name: string) => void
}

function RegisterName({ register, onName }: RegisterNameProps) {
  const id = useId()
  const name = (text: string) => onName(knownRegister(text) || addingText.registerOther)
  const draft = useDraft(addingText.registerName, register, name, judgeFree(register))
  return (
    <TextField
      className="origin-field"
      value={draft.text}
      onChange={draft.write}
      onBlur={draft.commit}
      maxLength={LONGEST}
    >
      <Label>{addingText.registerName}</Label>
      <Input onFocus={(event) => event.currentTarget.select()} />
      <DraftNote id={id} draft={draft} />
    </TextField>
  )
}
