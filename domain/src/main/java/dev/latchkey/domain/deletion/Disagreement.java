package dev.latchkey.domain.deletion;

/** Something that the rules and the store do not both know. As text, each is a sentence that says what is missing. */
public sealed interface Disagreement {

    /** A foreign key without a rule: whoever is referred to by it cannot be deleted. */
    record NoRule(Edge foreignKey) implements Disagreement {

        @Override
        public String toString() {
            return "The foreign key " + foreignKey + " has no cascade rule";
        }
    }

    /** A foreign key that acts by itself: what it deletes or changes is in no plan, and nothing is vetoed. */
    record NotPlain(Edge foreignKey) implements Disagreement {

        @Override
        public String toString() {
            return "The foreign key " + foreignKey + " deletes or changes rows by itself";
        }
    }

    /** A rule without a foreign key: nothing vetoes a deletion that forgets it. */
    record NoForeignKey(Edge ruled) implements Disagreement {

        @Override
        public String toString() {
            return "The cascade rule for " + ruled + " has no foreign key: its migration is missing";
        }
    }

    /** A kind that has rules, and nobody knows where it is stored. */
    record NoStep(EntityKind kind) implements Disagreement {

        @Override
        public String toString() {
            return "The kind " + kind + " has cascade rules, but no step that deletes it";
        }
    }

    /** A kind of which it is known where it is stored, and not what becomes of it. */
    record UnknownKind(EntityKind kind) implements Disagreement {

        @Override
        public String toString() {
            return "The kind " + kind + " has a step, but no cascade rule";
        }
    }
}
