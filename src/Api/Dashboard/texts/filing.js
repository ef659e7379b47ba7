export const filing = {};
