import { lazy, Suspense, useEffect, useRef } from 'react'
import { DiagnosisLink, useDesk, useScreen } from '../desk/index.ts'
import { METHOD_SECTIONS, methodText, packagesText, type MethodBlock, type MethodSection } from '../text/index.ts'
import './method.css'

const PackagesPart = lazy(() => import('./packages-part.tsx').then((part) => ({ default: part.PackagesPart })))

/** The Método page; a figure that leads here opens it at its own rule. */
export function MethodPage() {
  const { screen } = useDesk()
  const rule = useScreen((state) => state.rule)
  const page = useRef<HTMLElement>(null)
  const goTo = (id: string) => screen.set({ rule: id })
  useEffect(() => {
    if (rule === null) return
    const heading = page.current?.querySelector<HTMLElement>(`#regla-${rule}`)
    heading?.scrollIntoView()
    heading?.focus()
    screen.set({ rule: null })
  }, [rule, screen])
  return (
    <article className="page method" ref={page}>
      <nav className="method-contents" aria-label={methodText.contents}>
        <ol>
          {[...METHOD_SECTIONS, packagesText].map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => goTo(id)}>
                {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="method-text">
        <h1>{methodText.title}</h1>
        <p className="lead">{methodText.lead}</p>
        {METHOD_SECTIONS.map((section) => (
          <Section key={section.id} section={section} />
        ))}
        <section aria-labelledby={`regla-${packagesText.id}`}>
          <h2 id={`regla-${packagesText.id}`} tabIndex={-1}>
            {packagesText.title}
          </h2>
          <p>{packagesText.lead}</p>
          <Suspense fallback={<p>{packagesText.waiting}</p>}>
            <PackagesPart />
          </Suspense>
        </section>
        <p>
          <DiagnosisLink />
        </p>
      </div>
    </article>
  )
}

function Section({ section }: { readonly section: MethodSection }) {
  const headingId = `regla-${section.id}`
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {section.title}
      </h2>
      {section.blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </section>
  )
}

function Block({ block }: { readonly block: MethodBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}
