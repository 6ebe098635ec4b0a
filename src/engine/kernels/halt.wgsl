// Word 0 of the control buffer while no layer has halted, and where its routing records begin (control.ts).
const HALT_NONE = 0xffffffffu;
const RECORDS = 4u;
