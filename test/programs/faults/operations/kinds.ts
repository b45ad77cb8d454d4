import { operations } from '../../../catalogue/parameters';
import { bulkKinds } from '../bulk';
import { series } from './faults';
import { changes, kindOf as kindOfChange } from './lists/changes';
import { kindOf as kindOfScenario } from './others/scenario';
import { scenarios } from './others/scenarios';

/** Every operation, by `resource.operation`. */
export const operationKeys: ReadonlySet<string> = new Set(
	operations.map(({ operation, resource }) => `${resource}.${operation}`),
);

/** Every kind of fault of the cells by operation, as the report and `--only` name it. */
export const faultKinds: ReadonlySet<string> = new Set([
	...series.map(({ name }) => name),
	...changes.map(kindOfChange),
	...scenarios.map(kindOfScenario),
	...bulkKinds,
]);
