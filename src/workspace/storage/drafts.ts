/**
 * What was typed in a field and is not taken as it stands, by the name of the field: it stays in this browser until it
 * is mended, taken or let go, and enters no project and no export. A private one, which tells of persons or of a
 * refuge, ends with its tab.
 */
export interface Drafts {
  read(field: string): string | null
  write(field: string, text: string, isPrivate: boolean): void
  forget(field: string): void
  /** Whether any field of the thing has one. */
  has(thing: string): boolean
  /** Forgets all of them; true when nothing is left. */
  clear(): boolean
}

const PREFIX = 'brecha/borrador/'

/** Drafts in the browser's own storages for short texts; what these refuse lives as long as the page. */
export function browserDrafts(
  openKept: () => Storage = () => localStorage,
  openTab: () => Storage = () => sessionStorage,
): Drafts {
  const [tab, kept, page] = [draftsIn(openTab), draftsIn(openKept), new Map<string, string>()]
  const forget = (field: string) => {
    page.delete(field)
    tab.forget(field)
    kept.forget(field)
  }
  return {
    read: (field) => tab.read(field) ?? kept.read(field) ?? page.get(field) ?? null,
    write: (field, text, isPrivate) => {
      forget(field)
      if (!(isPrivate ? tab : kept).write(field, text)) page.set(field, text)
    },
    forget,
    has: (thing) => [...page.keys(), ...tab.fields(), ...kept.fields()].some((field) => field.startsWith(`${thing}/`)),
    clear: () => {
      for (const field of [...page.keys(), ...tab.fields(), ...kept.fields()]) forget(field)
      return tab.fields().length + kept.fields().length === 0
    },
  }
}

function draftsIn(open: () => Storage) {
  return {
    read: (field: string) => attempt(() => open().getItem(PREFIX + field)),
    write: (field: string, text: string) => attempt(() => (open().setItem(PREFIX + field, text), true)) === true,
    forget: (field: string) => void attempt(() => open().removeItem(PREFIX + field)),
    fields: () => attempt(() => fieldsOf(open())) ?? [],
  }
}

function fieldsOf(storage: Storage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
}

/** What the storage answers; null where it refuses, as it may at any moment. */
function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
