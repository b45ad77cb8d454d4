import type { IDataObject } from 'n8n-workflow';
import { notificationOf, notify } from './send';
import type { useWebhooks } from './webhooks';

let workflows = 0;

/** What a workflow that waits for all topics starts with. */
export async function outputOf(
	webhooks: ReturnType<typeof useWebhooks>,
	notification: object,
	parameters: object = {},
): Promise<IDataObject> {
	const address = webhooks.register({ id: `output-${++workflows}`, parameters: { topics: ['*'], ...parameters } });
	const before = webhooks.executions.length;
	await notify(address, notification);
	expect(webhooks.thrown).toEqual([]);
	const [item, ...others] = webhooks.executions[before] ?? [];
	expect(others).toEqual([]);
	return item ?? {};
}

/** The same for an item of a topic. */
export const outputOfItem = async (
	webhooks: ReturnType<typeof useWebhooks>,
	topic: string,
	item: unknown,
): Promise<IDataObject> => await outputOf(webhooks, notificationOf(topic, item));
