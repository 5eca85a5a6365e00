export { WorkshopDesk } from './workshop-desk.tsx'
