/** What of the runs is open: the list, one of them, or two side by side. */
export type OpenRun =
  | { readonly kind: 'lista' }
  | { readonly kind: 'corrida'; readonly id: string }
  | { readonly kind: 'comparar'; readonly before: string; readonly after: string }
