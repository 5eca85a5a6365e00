import { presentText } from '../text/index.ts'

/** What there is to say of a bundle that was handed over. */
export interface SaidOfBundle {
  readonly files: number
  readonly lacking: readonly string[]
  readonly withoutRows: number
}

/** Whether what was handed over is complete, and else what it lacks; says so as it comes. */
export function BundleSaid({ said }: { readonly said: SaidOfBundle | null }) {
  return (
    <div role="status" className="complementary">
      {said !== null && (
        <p>{said.lacking.length === 0 ? presentText.allWhole(said.files) : presentText.allPartial(said.files)}</p>
      )}
      {said !== null && said.lacking.length > 0 && (
        <ul>
          {said.lacking.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {said !== null && said.withoutRows > 0 && <p>{presentText.allWithoutRows(said.withoutRows)}</p>}
    </div>
  )
}
