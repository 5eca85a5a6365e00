export { HOLIDAY_YEARS, peruHolidays } from './peru-holidays.ts'
