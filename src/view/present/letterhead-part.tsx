import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { LETTERHEAD_LIMITS, type Letterhead } from '../../domain/letterhead/index.ts'
import { cleanLogo, type LogoFault } from '../../workspace/commands/index.ts'
import { PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { LineField } from '../held/index.ts'
import { letterheadText } from '../text/index.ts'

/** Entity, office, place and logo of the documents: written once, kept with the project (R160). */
export function LetterheadPart() {
  const { workspace } = useDesk()
  const letterhead = useWorkspace((state) => state.session.papers.papers.membrete)
  const [fault, setFault] = useState<LogoFault | null>(null)
  const change = (part: Partial<Letterhead>) => workspace.revise('membrete', { ...letterhead, ...part })
  const bring = async (file: File) => {
    const logo = cleanLogo(new Uint8Array(await file.arrayBuffer()))
    setFault(typeof logo === 'string' ? logo : null)
    if (typeof logo !== 'string') change({ logo })
  }
  const { logo } = letterhead
  return (
    <details className="letterhead">
      <summary>{letterheadText.title}</summary>
      <p className="complementary">{letterheadText.lead}</p>
      <div className="letterhead-fields">
        {(['entity', 'office', 'place'] as const).map((name) => (
          <LineField
            key={name}
            label={letterheadText[name]}
            value={letterhead[name]}
            maxLength={LETTERHEAD_LIMITS.text}
            onCommit={(text) => change({ [name]: text })}
          />
        ))}
      </div>
      <div className="letterhead-logo">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg']}
          onSelect={(files) => files?.[0] && void bring(files[0])}
        >
          <Button className="plain-button">{letterheadText.logo}</Button>
        </FileTrigger>
        {logo !== null && (
          <>
            <img alt="" src={`data:${logo.mime};base64,${logo.base64}`} />
            <span className="complementary">{letterheadText.hasLogo(logo.width, logo.height)}</span>
            <button type="button" className="plain-button" onClick={() => change({ logo: null })}>
              {letterheadText.remove}
            </button>
          </>
        )}
        <PaperStep paper="membrete" way="undo" name={letterheadText.undo} label={letterheadText.undoLabel} />
        <PaperStep paper="membrete" way="redo" name={letterheadText.redo} label={letterheadText.redoLabel} />
      </div>
      <p role="status">{fault === null ? '' : letterheadText.faults[fault]}</p>
    </details>
  )
}
