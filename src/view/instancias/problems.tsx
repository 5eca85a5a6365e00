/** What cannot be so, each in a sentence. */
export function Problems({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <p key={sentence} className="life-problem" role="note">
      {sentence}
    </p>
  ))
}
