export * from './map-side.tsx'
export { ServicePicker } from './service-picker.tsx'
export { useChosenServices } from './use-chosen-services.ts'
