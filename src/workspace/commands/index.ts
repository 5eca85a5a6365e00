export { exportRanking, exportRankingBook } from './export-ranking.ts'
export { frameOf, type StillFrame } from './criterion-maps.ts'
export { exportLayer, exportLayerBook, exportMapData } from './export-layer.ts'
export { searchTerritories } from './search-territories.ts'
export { exportRowsToFix } from './export-rows-to-fix.ts'
export { exportTemplate } from './export-template.ts'
export { XLSX, type ExportedBytes } from './exported-bytes.ts'
export { settleClash } from './settle-clash.ts'
export { mayWrite } from './may-write.ts'
export { planAsMayBe, writePlan } from './write-plan.ts'
export { dropEdit, writeEdit } from './write-edit.ts'
export { exportAnnex, exportBlankAnnexes, exportInstanciaFile, exportModel, type AnnexFile } from './export-annexes.ts'
export { exportBlankFormats, exportPlanCalendar, exportPlanWorkbook } from './export-plan.ts'
export { exportVisitReport } from './export-visit-report.ts'
export { readTravelHours } from './read-travel-hours.ts'
export {
  atlasChoices,
  drawPlate,
  exportAtlas,
  exportPlate,
  type AtlasWatch,
  type DrawnPlate,
  type Laid,
  type PlateChoice,
  type PlateFormat,
  type PlateGround,
  type PlateTerritory,
} from './export-map.ts'
export { cleanLogo, type LogoFault } from './clean-logo.ts'
export {
  openPress,
  type Block,
  type CaptionNumber,
  type DocumentPress,
  type DocumentProgress,
  type Report,
  type ReportTable,
} from './documents.ts'
export { ReturnedFiles, returnedFiles, type ReturnedState, type TabledFile } from './returned-files.ts'
export {
  endJoining,
  joiningDifferences,
  nameTeam,
  openJoining,
  saveProject,
  takeJoined,
  undoJoining,
  type Joining,
} from './join-project.ts'
export { dropCut, keepCut, renameCut, usualLabel } from './cuts.ts'
export {
  dropRound,
  planForNeed,
  readCapacityFile,
  renameRound,
  takeInstrument,
  takeRound,
  rememberPlace,
  type AnswersSaid,
  type CapacityFile,
  type NameToPlace,
} from './capacities.ts'
export { exportNeedsReport, exportQuestionnaire } from './export-needs.ts'
export { exportCutChanges, exportCutChangesBook } from './export-cut-changes.ts'
export { exportAllKits, exportKit } from './export-kits.ts'
export { attachModel, exportOwnModel, removeModel, type ModelFault } from './own-models.ts'
export { exportCaseCounts } from './export-case-counts.ts'
export { exportCallLetter, writeCallMail } from './call-visit.ts'
export { exportMonthlyReport } from './export-monthly-report.ts'
export { exportTripRequest } from './export-trip-request.ts'
export { readAttendance } from './read-attendance.ts'
export { readSignal } from './read-signal.ts'
export { LIST_FORMS, type ListForm } from './list-file.ts'
export { exportLearnedNames, readLearnedNames } from './learned-names.ts'
export { exportRecipe } from './recipe-file.ts'
export { exportMatrix } from './export-matrix.ts'
export {
  openWorkshop,
  type Deck,
  type Slide,
  type SlideBars,
  type SlideBlock,
  type SlideTable,
  type WorkshopPress,
} from './workshop.ts'
export { leaveTrip, openFieldFile, returnFromField, takeToField, writeInField } from './field-trips.ts'
export { exportWorkshops, readWorkshopFile, writeWorkshops } from './workshop-events.ts'
export { pictureOf, type FirstPicture } from './first-picture.ts'
export { exportBundle, type BundleOf } from './export-bundle.ts'
export { exportCover, exportCutsReport, exportLacking, exportProfile } from './export-profile.ts'
