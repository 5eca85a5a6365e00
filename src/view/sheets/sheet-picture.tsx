import { useEffect, useRef } from 'react'

interface SheetPictureProps {
  /** A sheet as SVG text of our own making. */
  readonly svg: string
  /** Class of the paper it is printed on. */
  readonly paper?: string
}

/** A drawn sheet put into the page as a picture; its text was escaped when it was drawn, and nothing in it can run. */
export function SheetPicture({ svg, paper = '' }: SheetPictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    if (parsed.localName === 'svg') frame.current?.replaceChildren(document.importNode(parsed, true))
  }, [svg])
  return <div ref={frame} className={`sheet-picture ${paper}`} />
}
