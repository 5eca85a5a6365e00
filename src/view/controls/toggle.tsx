import { useId } from 'react'
import { Switch } from 'react-aria-components'
import './controls.css'

interface ToggleProps {
  readonly label: string
  readonly help: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A switch with one line on what it does. */
export function Toggle({ label, help, on, onChange }: ToggleProps) {
  const helpId = useId()
  return (
    <div className="toggle-row">
      <Switch className="toggle" isSelected={on} onChange={onChange} aria-describedby={helpId}>
        <span className="toggle-track" aria-hidden="true">
          <span className="toggle-knob" />
        </span>
        {label}
      </Switch>
      <p id={helpId} className="complementary">
        {help}
      </p>
    </div>
  )
}
