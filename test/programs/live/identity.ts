import { at, idIn, within } from './gateway/exchange';
import type { Gateway } from './gateway/gateway';
import { UsageProblem, type Options } from './options';

/** The token's workspace and teammate. */
export interface Identity {
	workspace: string;
	me: string;
}

/** Asks whose token it is; throws where that can't be known. */
export async function identify(gateway: Gateway): Promise<Identity> {
	const reply = await gateway.ask('GET /me');
	if (reply.status === 0) throw new UsageProblem('Intercom can not be reached');
	if (reply.status === 401)
		throw new UsageProblem('Intercom does not take the access token: check it, and INTERCOM_REGION');
	const workspace = idIn(within(reply.answer, 'app.id_code'));
	const me = idIn(at(reply.answer, 'id'));
	if (workspace === undefined || me === undefined)
		throw new UsageProblem('GET /me does not say whose token it is: let the app read admins');
	return { workspace, me };
}

/** Refuses to write into another workspace than the one that was named. */
export function checkWorkspace({ testWorkspace, write }: Options, { workspace }: Identity): void {
	if (write && workspace !== testWorkspace)
		throw new UsageProblem(
			'The token is for another workspace than the one that --test-workspace names, so nothing was written',
		);
}
