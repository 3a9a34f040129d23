"""Letters are erased, never rewritten; answers are only ever added."""

from django.db import migrations

from registry.records.append_only import AppendOnly

# The same error class as a missing privilege: callers meet one kind of refusal.
GUARD = """
CREATE FUNCTION registre_letter_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND NEW.text IN (OLD.text, '') AND NEW.email IN (OLD.email, '')
        AND (NEW.tracking, NEW.body, NEW.register, NEW.number, NEW.edition, NEW.received_at)
            IS NOT DISTINCT FROM
            (OLD.tracking, OLD.body, OLD.register, OLD.number, OLD.edition, OLD.received_at)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Un signalement s’efface mot par mot et ne se récrit pas : % refusé.', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER registre_letter_only_erased BEFORE UPDATE OR DELETE ON reports_errorreport
    FOR EACH ROW EXECUTE FUNCTION registre_letter_only_erased()"""
UNGUARD = """
DROP TRIGGER registre_letter_only_erased ON reports_errorreport;
DROP FUNCTION registre_letter_only_erased()"""


class Migration(migrations.Migration):
    """Put the triggers on the tables of the letter box."""

    dependencies = [("reports", "0001_letter_box")]

    operations = [
        migrations.RunSQL(GUARD, UNGUARD),
        AppendOnly("ReportAnswer"),
    ]
