"""The auditor’s face: reads everything, exports, checks; changes nothing."""
