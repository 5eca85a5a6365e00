export * from './plan-term-choice.tsx'
export * from './horizon-choice.tsx'
