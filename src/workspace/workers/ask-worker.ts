import type { AskedAnswer } from './answer-asked.ts'

type WithoutId<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never

/** One question to a worker; rejects when the worker cannot answer it. */
export type Ask<Request> = <T>(request: WithoutId<Request>) => Promise<T>

/** Questions to a worker that answers each by its number. */
export function askOf<Request extends { readonly id: number }>(worker: Worker): Ask<Request> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<AskedAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('fault' in data) asked?.reject(new Error(data.fault))
    else asked?.resolve(data.value)
  }
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('the worker failed'))
    waiting.clear()
  }
  return <T>(request: WithoutId<Request>) =>
    new Promise<T>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve: (value) => resolve(value as T), reject })
      worker.postMessage({ ...request, id: last })
    })
}
