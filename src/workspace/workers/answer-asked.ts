/** What a worker says of the question of a number: its answer, or that it has none. */
export type AskedAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly fault: string })

/** In a worker: answers each question that comes by its number. */
export function answerAsked<Request extends { readonly id: number }>(
  answer: (request: Request) => Promise<unknown>,
): void {
  const say = (word: AskedAnswer) => self.postMessage(word)
  self.onmessage = ({ data }: MessageEvent<Request>) => {
    const { id } = data
    void answer(data).then(
      (value) => say({ id, value }),
      (fault: unknown) => say({ id, fault: fault instanceof Error ? fault.message : 'the worker failed' }),
    )
  }
}
