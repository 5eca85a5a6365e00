import type { HashPort } from './workspace-options.ts'

/**
 * The hash of the page's own address; anchors and other hashes that are not ours are left alone while the page is open.
 */
export function browserHash(page: Window): HashPort {
  const read = () => page.location.hash.slice(1)
  return {
    read,
    write: (hash, isStep) => {
      if (hash === read()) return
      const address = `${page.location.pathname}${page.location.search}${hash === '' ? '' : `#${hash}`}`
      if (isStep) page.history.pushState(null, '', address)
      else page.history.replaceState(page.history.state, '', address)
    },
    watch: (listener) =>
      page.addEventListener('hashchange', () => {
        if (read() === '' || /^v\d/.test(read())) listener(read())
      }),
  }
}
