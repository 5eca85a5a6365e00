import { memo, useRef, useState } from 'react'
import { Button, Dialog, Popover, Tooltip, TooltipTrigger } from 'react-aria-components'
import { citeTogether, joinFields, originLine } from '../../domain/measure/index.ts'
import { useDesk } from '../desk/index.ts'
import {
  figureText,
  METHOD_SECTIONS,
  MISSING_SHORT,
  MISSING_WHY,
  QUALITY_MEANS,
  QUALITY_NAME,
  type RuleId,
} from '../text/index.ts'
import type { Provenance } from './provenance.ts'
import { QualityMark } from './quality-mark.tsx'

interface FigureProps {
  /** What the figure is, for those who do not see its place. */
  readonly label: string
  /** The figure as it is read, unit included when `unit` is left out; null is "sin dato". */
  readonly value: string | null
  readonly unit?: string
  readonly provenance: Provenance
  readonly size?: 'large' | 'plain'
}

/**
 * One figure that answers for itself: hover or focus shows where it comes from, a press opens the same with its rule.
 */
export const Figure = memo(function Figure({ label, value, unit, provenance, size = 'plain' }: FigureProps) {
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const { workspace, screen } = useDesk()
  const readRule = () => {
    screen.set({ rule: provenance.rule })
    workspace.choose({ page: 'metodo' })
  }
  return (
    <>
      <TooltipTrigger delay={300} isDisabled={open}>
        <Button
          ref={trigger}
          className={`figure figure-${size}${value === null ? ' figure-missing' : ''}`}
          onPress={() => setOpen(true)}
        >
          <span className="hidden-text">{label}: </span>
          <span className="figure-value">{value ?? MISSING_SHORT}</span>
          {unit !== undefined && value !== null && <span className="figure-unit"> {unit}</span>}
          <QualityMark quality={provenance.quality} />
        </Button>
        <Tooltip className="note" offset={6}>
          <ProvenanceNote provenance={provenance} />
        </Tooltip>
      </TooltipTrigger>
      <Popover className="note note-open" triggerRef={trigger} isOpen={open} onOpenChange={setOpen} offset={6}>
        <Dialog aria-label={label} className="note-dialog">
          <ProvenanceNote provenance={provenance} />
          <Button className="link" onPress={readRule}>
            {figureText.readRule}
          </Button>
        </Dialog>
      </Popover>
    </>
  )
})

/** Origin, cut-off, quality and rule of a figure; for one that is missing, what to load. */
function ProvenanceNote({ provenance }: { readonly provenance: Provenance }) {
  const { sources, quality, missing, rule, clause, note } = provenance
  const { cutOff } = citeTogether(sources)
  return (
    <>
      {missing !== null && <p className="note-missing">{MISSING_WHY[missing]}</p>}
      <dl className="note-list">
        <NoteLine
          term={figureText.origin}
          words={sources.length === 0 ? figureText.noSource : joinFields(sources.map(originLine))}
        />
        {cutOff !== '' && <NoteLine term={figureText.cutOff} words={cutOff} />}
        {quality !== null && (
          <NoteLine term={figureText.quality} words={`${QUALITY_NAME[quality]}: ${QUALITY_MEANS[quality]}`} />
        )}
        <NoteLine term={figureText.rule} words={ruleText(rule, clause)} />
        {note !== null && <NoteLine term={figureText.note} words={note} />}
      </dl>
    </>
  )
}

function ruleText(rule: RuleId, clause: string | null): string {
  const title = METHOD_SECTIONS.find((section) => section.id === rule)?.title ?? ''
  return clause === null ? title : `${title} (${clause})`
}

function NoteLine({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  )
}
