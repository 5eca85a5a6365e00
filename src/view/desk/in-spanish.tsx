import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import '../controls/controls.css'

/**
 * What is within speaks Spanish also in a browser of another language. With it comes the look of every part that comes
 * late, in one sheet: see `paginas` in vite.config.ts.
 */
export function InSpanish({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="es-PE">{children}</I18nProvider>
}
