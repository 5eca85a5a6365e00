import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds on the page, or in a part of it, one line each: rule, element, and what it is to do; text contrast is
 * asked at 7:1. It counts in the page itself, for there is no frame within and its way of counting across frames opens
 * another page each time; what is in order is not described, only what is not.
 */
export async function findFaults(page: Page, part = 'html'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
    })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} · ${String(node.target)} · ${(node.failureSummary ?? '').replaceAll('\n', ' ')}`),
  )
}
