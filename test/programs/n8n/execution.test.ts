import { unflattened } from './execution';

test('an execution as n8n keeps it becomes plain data again', () => {
	const kept = '[{"resultData":"1","list":"2"},{"runData":"3"},["4",5,null,true],{},"text"]';
	expect(unflattened(kept)).toEqual({ resultData: { runData: {} }, list: ['text', 5, null, true] });
});

test('what refers to itself does so again', () => {
	const result = unflattened('[{"self":"0"}]') as { self: unknown };
	expect(result.self).toBe(result);
});
