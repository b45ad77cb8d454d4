import { bulk } from './bulk';
import { contactParts, memory, parts, returnAll } from './lists';
import { loading } from './loading';
import { growth, reads } from './reads';
import type { Scenario } from './scenario';
import { foreignText, standstill } from './standstill';
import { creates, updates } from './writes';

export type { Scenario } from './scenario';

/** All of them, by the name that `--only` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = {
	loading,
	reads,
	growth,
	creates,
	updates,
	bulk,
	returnAll,
	parts,
	contactParts,
	memory,
	foreignText,
	standstill,
};
