import { clearRecordedOperations } from './files';

/** Runs before all tests. */
export default clearRecordedOperations;
