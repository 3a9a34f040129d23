from django.db import migrations, models

from registry.bodies.addresses import not_reserved


class Migration(migrations.Migration):

    dependencies = [
        ("bodies", "0004_english"),
    ]

    operations = [
        migrations.AlterField(
            model_name="historicalpublicbody",
            name="slug",
            field=models.SlugField(
                help_text="Dans l’adresse\xa0: /ramq/.",
                validators=[not_reserved],
                verbose_name="adresse",
            ),
        ),
        migrations.AlterField(
            model_name="publicbody",
            name="slug",
            field=models.SlugField(
                help_text="Dans l’adresse\xa0: /ramq/.",
                unique=True,
                validators=[not_reserved],
                verbose_name="adresse",
            ),
        ),
    ]
