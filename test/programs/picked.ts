/** A value of a picker, for programs: what test/kit has needs jest. */
export const picked = (value: unknown, mode = 'id') => ({ __rl: true, mode, value: String(value) });
