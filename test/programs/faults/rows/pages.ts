import type { Json, JsonObject } from '../../../simulator';
import type { Row } from '../types';
import { before, outcomes } from './kit';

const ONE_RECORD = 'it reads or writes one record, and no pages';
const NO_SCROLL = 'Intercom has one scroll, that of companies';
const LIST = 'R R - - - - -';

const membersOf = (value: Json | undefined): JsonObject => Object(value ?? {}) as JsonObject;

/** Lists that change while they are read, or never end. */
export const pages: readonly Row[] = [
	{
		name: 'repeated cursor',
		says: { cause: /names the same next page twice/, advice: /Run the node again/ },
		outcomes: outcomes('E - - - - E -', ONE_RECORD),
		strike({ simulator, target }) {
			let next: Json | undefined;
			const rewrite = ({ body }: { body: Json | undefined }) => {
				next ??= membersOf(membersOf(body)['pages'])['next'] ?? null;
				return { body: { ...membersOf(body), pages: { ...membersOf(membersOf(body)['pages']), next } } };
			};
			simulator.fault({ ...target, rewrite, times: 20 });
			// Ends a node that reads on for ever.
			simulator.fault({ ...target, status: 418, times: Infinity });
		},
	},
	{
		name: 'page shrinks',
		outcomes: outcomes(LIST, ONE_RECORD),
		strike(stage) {
			stage.allowed.loose = true;
			before(stage, () => stage.allowed.optional.add(stage.scene.shrink?.() ?? ''));
		},
	},
	{
		name: 'record changes',
		outcomes: outcomes(LIST, ONE_RECORD),
		strike(stage) {
			stage.allowed.loose = true;
			before(stage, () => stage.scene.change?.());
		},
	},
	{
		name: 'scroll busy',
		outcomes: outcomes('- R - - - - -', NO_SCROLL),
		strike(stage) {
			const { state } = stage.simulator;
			const others = { param: 'of-somebody-else', rows: [], position: 0 };
			before(stage, () => (state.companyScroll = { ...others, lastUsed: state.nowMs() }), 2);
		},
	},
	{
		name: 'scroll lost',
		outcomes: outcomes('- R - - - - -', NO_SCROLL),
		strike(stage) {
			before(stage, () => (stage.simulator.state.companyScroll = null));
		},
	},
];
