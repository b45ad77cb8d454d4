import fastify from 'fastify';
import type { IDataObject } from 'n8n-workflow';

/** The host that the examples name. */
export const CRM_HOST = 'crm.example.com';

/** A stand-in for a CRM: a table of leads, each under the ID that the writer chose. */
export interface Crm {
	readonly port: number;
	readonly leads: Map<string, IDataObject>;
	/** How often a lead was written. */
	readonly writes: number;
	close(): Promise<void>;
}

/** Starts one on loopback. */
export async function startCrm(https: { key: string; cert: string }): Promise<Crm> {
	const leads = new Map<string, IDataObject>();
	let writes = 0;
	const server = fastify({ https });
	server.put<{ Params: { id: string }; Body: IDataObject }>('/leads/:id', ({ body, params }) => {
		writes++;
		leads.set(params.id, body);
		return { id: params.id };
	});
	const url = await server.listen({ port: 0, host: '127.0.0.1' });
	return {
		port: Number(new URL(url).port),
		leads,
		get writes() {
			return writes;
		},
		close: async () => await server.close(),
	};
}
