import type { Json } from '../json';
import type { FaultRule, WireAnswer } from '../types';
import type { Packet } from './packet';

/** The rules that were given, with what is left of each. */
export class Faults {
	private rules: Array<{ rule: FaultRule; skip: number; times: number }> = [];

	add(rule: FaultRule): void {
		this.rules.push({ rule, skip: rule.skip ?? 0, times: rule.times ?? 1 });
	}

	clear(): void {
		this.rules = [];
	}

	/** The rule that strikes this request, if any; using it up is part of asking. */
	strike(method: string, path: string): FaultRule | undefined {
		for (const entry of this.rules) {
			if (entry.times <= 0 || !matches(entry.rule, method, path)) continue;
			if (entry.skip > 0) {
				entry.skip--;
				continue;
			}
			entry.times--;
			return entry.rule;
		}
		return undefined;
	}
}

function matches(rule: FaultRule, method: string, path: string): boolean {
	if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
	if (rule.path === undefined) return true;
	if (typeof rule.path === 'string') return rule.path === path;
	// A global or sticky expression would remember where the last test ended.
	rule.path.lastIndex = 0;
	return rule.path.test(path);
}

/** True when the rule replaces the answer, so that the handler need not run for it. */
export function replacesAnswer(rule: FaultRule): boolean {
	return rule.status !== undefined || rule.body !== undefined;
}

/** The answer in place of the real one. */
export function replacement(rule: FaultRule): Packet {
	const payload = Buffer.isBuffer(rule.body)
		? rule.body
		: Buffer.from(typeof rule.body === 'string' ? rule.body : rule.body === undefined ? '' : JSON.stringify(rule.body));
	const guessed =
		typeof rule.body === 'object' && !Buffer.isBuffer(rule.body) ? 'application/json; charset=utf-8' : 'text/html';
	const contentType = rule.contentType ?? (payload.length === 0 ? undefined : guessed);
	return {
		status: rule.status ?? 200,
		headers: {
			...(contentType === undefined ? {} : { 'content-type': contentType }),
			...lowerKeys(rule.headers ?? {}),
		},
		payload,
	};
}

/** The real answer after the rule's own headers and rewriting. */
export function adjust(rule: FaultRule, real: WireAnswer): WireAnswer {
	const answer: WireAnswer = { ...real, headers: { ...real.headers, ...lowerKeys(rule.headers ?? {}) } };
	const change = rule.rewrite?.({ ...answer, body: structuredClone(answer.body) as Json | undefined });
	if (change === undefined) return answer;
	return {
		...answer,
		status: change.status ?? answer.status,
		headers: { ...answer.headers, ...lowerKeys(change.headers ?? {}) },
		body: 'body' in change ? change.body : answer.body,
	};
}

function lowerKeys(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
