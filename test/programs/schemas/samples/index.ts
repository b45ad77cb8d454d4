import type { Samples } from '../sample';
import { conversations } from './conversations';
import { data } from './data';
import { knowledge } from './knowledge';
import { people } from './people';
import { tickets } from './tickets';
import { workspace } from './workspace';

/** How to run each operation that has a schema, by resource. */
export const samples: Readonly<Record<string, Samples>> = {
	...people,
	...conversations,
	...tickets,
	...knowledge,
	...data,
	...workspace,
};
