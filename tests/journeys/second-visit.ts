/** A small table of one's own, to come back to. */
export const OWN_TABLE = [
  'Ubigeo,Distrito,Nivel,Etapa',
  '180206,Lloque,distrital,creada',
  '180202,Chojata,distrital,operativa',
].join('\n')

/** Runs in the page: whether the picture that is kept is the one of what is saved. */
export function isPictureKept(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('brecha')
    request.onsuccess = () => {
      const store = request.result.transaction('bytes').objectStore('bytes')
      const [saved, picture] = [store.get('pointer'), store.get('picture')]
      store.transaction.oncomplete = () => {
        request.result.close()
        const text = (bytes: unknown) => (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '')
        resolve(saved.result !== undefined && text(picture.result).includes(text(saved.result)))
      }
    }
  })
}

/** Runs in the page: whether the figures of the own tables are kept. */
export function areFactsKept(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('brecha')
    request.onsuccess = () => {
      const facts = request.result.transaction('bytes').objectStore('bytes').count('facts')
      facts.onsuccess = () => {
        request.result.close()
        resolve(facts.result === 1)
      }
    }
  })
}

/** Runs in the page: the figures of the own tables are kept no more, as with a newer version of the page. */
export function forgetFacts(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('brecha')
    request.onsuccess = () => {
      const change = request.result.transaction('bytes', 'readwrite')
      change.objectStore('bytes').delete('facts')
      change.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}
