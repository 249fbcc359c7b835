package dev.latchkey.application.deletion.internal;

import dev.latchkey.application.deletion.CheckSchema;
import dev.latchkey.application.deletion.Schema;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.Disagreement;
import java.util.List;

/** Carries out {@link CheckSchema}. */
public final class SchemaChecker implements CheckSchema {

    private final Cascade cascade;
    private final Schema schema;

    /** Compares these two. */
    public SchemaChecker(Cascade cascade, Schema schema) {
        this.cascade = cascade;
        this.schema = schema;
    }

    @Override
    public List<Disagreement> check() {
        return cascade.disagreements(schema.foreignKeys(), schema.kinds());
    }
}
