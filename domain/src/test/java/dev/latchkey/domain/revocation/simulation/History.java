package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.revocation.simulation.Operation.Accepted;
import dev.latchkey.domain.revocation.simulation.Operation.Ended;
import dev.latchkey.domain.revocation.simulation.Operation.Revoked;
import dev.latchkey.domain.revocation.simulation.Operation.SignedOut;
import dev.latchkey.domain.session.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Everything that was asked and told, and what is wrong about it. Looking takes time in proportion to its length. */
final class History {

    private final List<Operation> operations = new ArrayList<>();

    void add(Operation operation) {
        operations.add(operation);
    }

    <T extends Operation> Stream<T> all(Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Who was accepted though it was asked after somebody had been told that the session is revoked. */
    List<Accepted> acceptedAfterRevocation() {
        var revoked = periods(all(Revoked.class), (one, other) -> one.end() <= other.end() ? one : other);
        return all(Accepted.class)
                .filter(it -> find(it, revoked).filter(it.period()::beginsAfter).isPresent())
                .toList();
    }

    /** Who was told that the session is over before it was. */
    List<SignedOut> signedOutBeforeTheEnd() {
        var ended = periods(all(Ended.class), (one, _) -> one);
        return all(SignedOut.class)
                .filter(it -> find(it, ended).map(it.period()::endsBefore).orElse(true))
                .toList();
    }

    private static Optional<Period> find(Operation operation, Map<SessionId, Period> periods) {
        return Optional.ofNullable(periods.get(operation.session()));
    }

    private static Map<SessionId, Period> periods(
            Stream<? extends Operation> operations, BinaryOperator<Period> choice) {
        var periods = new HashMap<SessionId, Period>();
        operations.forEach(it -> periods.merge(it.session(), it.period(), choice));
        return periods;
    }
}
