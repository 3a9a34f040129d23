"""The acts: a record is reviewed, approved and frozen; a register becomes an edition."""
