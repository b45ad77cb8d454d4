import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Simulator } from '../../simulator';
import { startNotifications, type Notifications } from '../../simulator/notifications';
import { CLIENT_SECRET } from '../../simulator/routes/oauth';

/**
 * Lets the simulator notify each address that is typed, as pasting it into the Developer Hub does: one a line. Gives
 * the end of it.
 */
export function subscribeTyped(simulator: Simulator, input: Readable, say: (line: string) => void): () => void {
	const subscriptions = new Map<string, Notifications>();
	// No terminal of its own, as that would keep Ctrl-C to itself.
	const lines = createInterface({ input, terminal: false });
	const subscribe = async (url: string): Promise<void> => {
		const earlier = subscriptions.get(url);
		const notifications = await startNotifications(simulator, { url, clientSecret: CLIENT_SECRET });
		earlier?.close();
		subscriptions.set(url, notifications);
		say(`Whatever happens in the simulator is now sent to ${url}`);
	};
	lines.on('line', (line) => {
		const url = line.trim();
		if (url === '') return;
		if (!/^https?:\/\//.test(url) || !URL.canParse(url))
			say(`"${url}" is no address: paste the Production URL of a trigger`);
		else subscribe(url).catch(() => say(`${url} does not answer: activate the workflow first, then paste it again`));
	});
	return () => {
		lines.close();
		for (const subscription of subscriptions.values()) subscription.close();
	};
}
