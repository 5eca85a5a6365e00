import { useEffect, useState } from 'react'
import { clipOf, filesOnly, rowsOfText, useDesk } from '../desk/index.ts'
import { wayText } from '../text/index.ts'
import './drop-anywhere.css'

/**
 * Takes files dropped on any page, and ranges pasted on it, to Datos, where they are reviewed; tells so while files are
 * held over the page.
 */
export function DropAnywhere() {
  const { workspace, screen } = useDesk()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => setIsOver(holdsFiles(event) && !isTaken(event))
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false)
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || isTaken(event)) return
      screen.set({ brought: filesOnly(files) })
      workspace.choose({ page: 'datos' })
    }
    const paste = (event: ClipboardEvent) => {
      const clip = clipOf(event)
      // Datos takes what is pasted there, also what it then says is no range.
      if (clip === null || workspace.getState().choices.page === 'datos' || isTaken(event)) return
      if (rowsOfText(clip.text).length < 2) return
      screen.set({ brought: clip })
      workspace.choose({ page: 'datos' })
    }
    addEventListener('paste', paste)
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('paste', paste)
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [workspace, screen])
  return (
    <div role="status">
      {isOver && (
        <div className="drop-anywhere">
          <p>{wayText.dropHere}</p>
        </div>
      )}
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

/** Whether a place of its own takes them, or a dialog stands over the page. */
function isTaken({ target }: Event): boolean {
  const place = target instanceof Element ? target.closest('.drop-area, input[type="file"]') : null
  return place !== null || document.querySelector('[role="dialog"]') !== null
}
