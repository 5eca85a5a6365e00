import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { dropOwnBase, onOwnBase, openOwnBase, ownBase, takeOwnBase } from '../ground/index.ts'
import { groundText } from '../text/index.ts'

/** A person's own map base: which file is in use, another in its place, or none. */
export function BaseSection() {
  const base = useSyncExternalStore(onOwnBase, ownBase)
  const [fault, setFault] = useState(false)
  useEffect(() => void openOwnBase(), [])
  const take = async (file: File | undefined) => {
    if (file !== undefined) setFault(!(await takeOwnBase(file)))
  }
  return (
    <section className="own-tables own-base" aria-labelledby="mapa-base-titulo">
      <h3 id="mapa-base-titulo">{groundText.title}</h3>
      <p className="complementary">{groundText.lead}</p>
      <div role="status">
        {base !== null && <p>{base.kept ? groundText.kept(base.name) : groundText.notKept(base.name)}</p>}
        {fault && <p className="import-fault">{groundText.notBase}</p>}
      </div>
      <div className="import-buttons">
        <FileTrigger acceptedFileTypes={['.pmtiles']} onSelect={(files) => void take(files?.[0])}>
          <Button className="plain-button">{groundText.pick}</Button>
        </FileTrigger>
        {base !== null && (
          <button type="button" className="plain-button" onClick={() => void dropOwnBase()}>
            {groundText.drop}
          </button>
        )}
      </div>
    </section>
  )
}
