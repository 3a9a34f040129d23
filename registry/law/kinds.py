"""The kinds of entries the law asks for: each has its own particulars."""

INVENTORY = "inventory"
COMMUNICATION = "communication"
COLLECTION = "collection"
OTHER_USE = "other_use"
HEALTH_COMMUNICATION = "health_communication"
NIL = "nil"
CATEGORY = "category"
