export * from './plan-term-choice.tsx'
