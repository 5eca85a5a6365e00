import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Option } from './choice.tsx'
import './controls.css'

interface SegmentsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
}

/** A few exclusive options side by side, one of them always on. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const choose = (keys: ReadonlySet<unknown>) => {
    const option = options.find((each) => keys.has(each.id))
    if (option && option.id !== value) onChange(option.id)
  }
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="segment">
          {option.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
