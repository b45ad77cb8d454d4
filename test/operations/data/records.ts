import type { Simulator, Workspace } from '../../simulator';
import { addConnector, addResult } from '../../simulator/routes/data/connectors';
import { keep } from '../../simulator/routes/shelf';

/** IDs of a custom object. */
export const customObject = { object: '16032025', objectType: 'Order', orderId: 'order-7' } as const;
/** IDs of a connector with a run, and of finished exports. */
export const knownData = { connector: '4125', job: 'job-done', report: 'report-done', result: '99001' } as const;

const AT = 1_781_000_000;
/** When a file that is there goes. */
const LATER = '4102444800';

/** A custom object and its type. */
export function addCustomObject(state: Workspace): void {
	const { object, objectType, orderId } = customObject;
	keep(state, 'custom_object_type', {}, objectType);
	const order = {
		type: objectType,
		external_id: orderId,
		external_created_at: AT,
		external_updated_at: AT,
		custom_attributes: { order_number: '7' },
		created_at: AT,
		updated_at: AT,
	};
	keep(state, 'custom_object', order, object);
}

export function fillData({ state }: Simulator): void {
	addCustomObject(state);
	addConnector(state, knownData.connector);
	addResult(state, knownData.result, knownData.connector);
	const done = { download_url: '', download_expires_at: LATER };
	const { job, report } = knownData;
	keep(state, 'data_export', { ...done, job_identifier: job, status: 'completed' }, job);
	keep(state, 'reporting_export', { ...done, job_identifier: report, status: 'complete' }, report);
}
