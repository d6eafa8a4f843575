"""The ids of fields that several rooms ask for by name, as the content has them (content/medicine/fields.yaml)."""

DURATION = "duration"
PAIN_NOW = "pain_now"
RF_NOW = "rf_now"
WORSE_WITH = "worse_with"
