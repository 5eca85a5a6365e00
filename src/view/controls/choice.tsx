import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { choiceText } from '../text/index.ts'
import './controls.css'

export interface Option<T extends string> {
  readonly id: T
  readonly name: string
}

export interface OptionGroup<T extends string> {
  readonly name: string
  readonly options: readonly Option<T>[]
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly groups?: readonly OptionGroup<T>[]
  readonly onChange: (value: T) => void
}

/** A labelled list to choose one from; groups come after the loose options. */
export function Choice<T extends string>({ label, value, options, groups = [], onChange }: ChoiceProps<T>) {
  const all = [...options, ...groups.flatMap((group) => group.options)]
  const choose = (key: unknown) => {
    const option = all.find((each) => each.id === key)
    if (option) onChange(option.id)
  }
  return (
    <Select className="choice" value={value} onChange={choose}>
      <Label className="choice-label">{label}</Label>
      <Button className="choice-button">
        <SelectValue>{({ selectedText }) => selectedText || choiceText.gone}</SelectValue>
        <span aria-hidden="true" className="choice-arrow">
          ▾
        </span>
      </Button>
      <Popover className="choice-list" offset={2}>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.name}>
              {option.name}
            </ListBoxItem>
          ))}
          {groups.map((group) => (
            <ListBoxSection key={group.name} id={`group:${group.name}`}>
              <Header>{group.name}</Header>
              {group.options.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.name}>
                  {option.name}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
