/**
 * The strategy data service: dataset folders in, public files out.
 *
 * @module
 */
export {checkReading, type Checked} from './check/check.ts';
export {run} from './cli.ts';
export {exportFiles, type ExportResult} from './export/export.ts';
export {type Boundary, type Dataset, type KeptCollections} from './folder/dataset.ts';
export {DatasetError, describeProblem, type Problem} from './folder/problem.ts';
export {datasetOf, readFolder, type FolderReading} from './folder/read-folder.ts';
export {hashOf, publish, publishTree, withoutGeneratedAt, type Files} from './publish/publish.ts';
export {readBuiltFiles} from './serve/files.ts';
export {referenceFiles} from './serve/reference.ts';
export {renderedTrees} from './serve/rendering.ts';
export {addressed, startService, type RunningService, type ServiceOptions} from './serve/start.ts';
export {DatabaseStrategies} from './serve/database-strategies.ts';
export {openDatabase, type OpenDatabase} from './store/open-database.ts';
export {Store, type Kept, type Writer, type Written} from './store/store.ts';
export {OutcomeUnknown, StoreUnavailable} from './store/faults.ts';
export {FolderStrategies, type ReloadEvent} from './serve/strategies.ts';
