import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/**
 * A part of the screen whose code comes later, with the controls' own words in the page's language. Theirs comes with
 * the first of these parts, and none of it with the page; `when` is what the part waits for before it is asked for.
 */
export function laterPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  when: () => Promise<void> = () => Promise.resolve(),
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    await when()
    const [Part, { InSpanish }] = await Promise.all([load(), import('./in-spanish.tsx')])
    const Spoken = (props: P) => (
      <InSpanish>
        <Part {...props} />
      </InSpanish>
    )
    return { default: Spoken }
  })
}
