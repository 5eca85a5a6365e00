import type { Country } from '../../../domain/country/index.ts'
import { useDesk, useScreen, useWorkspace } from '../../desk/index.ts'
import { officeText } from '../../text/index.ts'
import { OfficeChoice } from './office-choice.tsx'
import './office.css'

/** Asks at the first visit whose desk this is, above the card and out of the map's way, until answered or put off. */
export function OfficeBand({ country }: { readonly country: Country }) {
  const { workspace, screen } = useDesk()
  const office = useWorkspace((state) => state.choices.office)
  const putOff = useScreen((state) => state.officePutOff)
  if (office !== null || putOff) return null
  return (
    <section className="office-band" aria-label={officeText.ask}>
      <p>
        <strong>{officeText.ask}</strong> {officeText.askWhy}
      </p>
      <p className="office-buttons">
        <button type="button" className="plain-button" onClick={() => workspace.sitAt({ kind: 'dpvlv' })}>
          {officeText.dpvlv}
        </button>
        <OfficeChoice country={country} label={officeText.region} />
        <button type="button" className="link" onClick={() => screen.set({ officePutOff: true })}>
          {officeText.notNow}
        </button>
      </p>
    </section>
  )
}
